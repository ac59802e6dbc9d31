package pl.partycypacja.events.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.ownership.Ownership;
import pl.partycypacja.platform.paging.Listings;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.security.Caller;

/// Finds registrations for those who may know of them, and says what they may do.
@ApplicationScoped
public class RegistrationDirectory {

    private final RegistrationRepository registrations;
    private final Ownership ownership;
    private final Listings listings;
    private final Clock clock;

    RegistrationDirectory(RegistrationRepository registrations, Ownership ownership, Listings listings, Clock clock) {
        this.registrations = registrations;
        this.ownership = ownership;
        this.listings = listings;
        this.clock = clock;
    }

    /// What a list of registrations is narrowed by; null and empty mean any.
    public record Filter(
            @Nullable UUID eventId,
            List<RegistrationStatus> statuses,
            @Nullable UUID organisationId,
            @Nullable UUID accountId,
            @Nullable Instant updatedSince) {

        /// All of an event with one of the statuses.
        public static Filter of(Event event, List<RegistrationStatus> statuses) {
            return new Filter(event.id(), statuses, null, null, null);
        }
    }

    /// People see their own and those for organisations they belong to, coordinators those of their programmes.
    public Page<Registration> list(PageRequest page, Filter filter, Caller caller) {
        return ownership
                .narrowPersonal(listings.of(Registration.class, "select x from Registration x"), caller)
                .where("x.eventId = :event", "event", filter.eventId())
                .where("x.status in :statuses", "statuses", filter.statuses())
                .where("x.organisationId = :organisation", "organisation", filter.organisationId())
                .where("x.accountId = :person", "person", filter.accountId())
                .where("x.updatedAt >= :since", "since", filter.updatedSince())
                .sortable("registeredAt", "x.registeredAt", Instant.class, Registration::registeredAt)
                .sortable("tier", "x.tier", Integer.class, Registration::tier)
                .sortedBy("registeredAt")
                .page(page, "x.id", Registration::id);
    }

    /// All of an event, by the time they signed up.
    ///
    /// @param statuses empty for any
    public List<Registration> listOf(Event event, List<RegistrationStatus> statuses) {
        return registrations
                .listOf(event, statuses.isEmpty() ? List.of(RegistrationStatus.values()) : statuses)
                .stream()
                .sorted(Comparator.comparing(Registration::registeredAt).thenComparing(Registration::id))
                .toList();
    }

    /// @throws NotFound when there is none, or the caller may not know of it
    public Registration getVisible(UUID id, Caller caller) {
        Registration registration = registrations.findByIdOptional(id).orElseThrow(NotFound::new);
        if (!registration.isOf(caller)) {
            ownership.requireVisible(registration, caller);
        }
        return registration;
    }

    /// @throws NotFound when the caller may not know of it
    /// @throws Forbidden for anyone else than the person
    public Registration getOwn(UUID id, Caller caller) {
        Registration registration = getVisible(id, caller);
        if (!registration.isOf(caller)) {
            throw new Forbidden();
        }
        return registration;
    }

    /// @throws NotFound when the caller may not know of it
    /// @throws Forbidden for anyone else than the person and coordinators
    public Registration getCancellable(UUID id, Caller caller) {
        Registration registration = getVisible(id, caller);
        if (!isPersonOrStaff(registration, caller)) {
            throw new Forbidden();
        }
        return registration;
    }

    /// Who may know what the person needs (EVT-8), and the address on the web.
    public boolean isPersonOrStaff(Registration registration, Caller caller) {
        return registration.isOf(caller) || ownership.isCoordinator(registration, caller);
    }

    /// What the caller can do with it now.
    public List<RegistrationAction> allowedActions(Registration registration, Caller caller) {
        List<RegistrationAction> allowed = registration.allowedActions(eventOf(registration), clock.instant());
        if (allowed.isEmpty() || registration.isOf(caller)) {
            return allowed;
        }
        return ownership.isCoordinator(registration, caller)
                ? allowed.stream().filter(RegistrationAction::isForStaff).toList()
                : List.of();
    }

    public Event eventOf(Registration registration) {
        return registrations.eventOf(registration);
    }

    public List<RegistrationStep> listSteps(Registration registration) {
        return registrations.listSteps(registration);
    }

    /// How many wait before it; empty for one that does not wait.
    public Optional<Long> countBefore(Registration registration) {
        return registration.status() == RegistrationStatus.WAITLISTED
                ? Optional.of(registrations.countBefore(registration))
                : Optional.empty();
    }
}
