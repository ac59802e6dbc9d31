package pl.partycypacja.events.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.ownership.Ownership;
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.access.Standing;
import pl.partycypacja.platform.paging.Listing;
import pl.partycypacja.platform.paging.Listings;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.security.Caller;

/// Finds registrations for people who may know of them, and says what they may do. A registration's owner is the
/// person who signed up. Its members are the people who belong to the organisation that the person comes for: they
/// know of it, and not what the person needs.
@ApplicationScoped
public class RegistrationDirectory {

    private static final Set<Relation> MAY_KNOW = EnumSet.of(Relation.OWNER, Relation.MEMBER, Relation.COORDINATOR);

    private final RegistrationRepository registrations;
    private final Attendance attendance;
    private final Certificates certificates;
    private final Ownership ownership;
    private final Listings listings;
    private final Clock clock;

    RegistrationDirectory(
            RegistrationRepository registrations,
            Attendance attendance,
            Certificates certificates,
            Ownership ownership,
            Listings listings,
            Clock clock) {
        this.registrations = registrations;
        this.attendance = attendance;
        this.certificates = certificates;
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
            @Nullable Instant updatedSince) {}

    /// People see their own and those for organisations they belong to, coordinators those of their programmes.
    public Page<Registration> list(PageRequest page, Filter filter, Caller caller) {
        return page(
                page,
                ownership
                        .scopeOf(caller)
                        .narrowPersonal(
                                listings.of(Registration.class, "select x from Registration x join fetch x.event"))
                        .where("x.event.id = :event", "event", filter.eventId())
                        .where("x.status in :statuses", "statuses", filter.statuses())
                        .where("x.organisationId = :organisation", "organisation", filter.organisationId())
                        .where("x.accountId = :person", "person", filter.accountId())
                        .where("x.updatedAt >= :since", "since", filter.updatedSince()));
    }

    private static Page<Registration> page(PageRequest page, Listing<Registration> list) {
        return list.sortable("registeredAt", "x.registeredAt", Instant.class, Registration::registeredAt)
                .sortable("tier", "x.tier", Integer.class, Registration::tier)
                .sortedBy("registeredAt")
                .page(page, "x.id", Registration::id);
    }

    /// The organiser's list, page by page.
    ///
    /// @param statuses empty for any
    /// @throws Forbidden when the caller does not coordinate the event
    public Page<Registration> listOf(Seen<Event> event, PageRequest page, List<RegistrationStatus> statuses) {
        event.requireAny(Relation.COORDINATOR);
        return page(
                page,
                listings.of(Registration.class, "select x from Registration x")
                        .where("x.event.id = :event", "event", event.thing().id())
                        .where("x.status in :statuses", "statuses", statuses));
    }

    /// All of the organiser's list, by the time of registration.
    ///
    /// @param statuses empty for any
    /// @throws Forbidden when the caller does not coordinate the event
    public List<Registration> listOf(Seen<Event> event, List<RegistrationStatus> statuses) {
        event.requireAny(Relation.COORDINATOR);
        return registrations.listInOrder(
                event.thing(), statuses.isEmpty() ? List.of(RegistrationStatus.values()) : statuses);
    }

    /// @throws NotFound when there is none, or the caller may not know of it
    public Seen<Registration> open(UUID id, Caller caller) {
        Registration registration = registrations.getById(id);
        Standing standing = standing(registration, caller);
        if (!standing.isAny(MAY_KNOW)) {
            throw new NotFound();
        }
        return new Seen<>(registration, caller, standing, clock);
    }

    /// One that the caller has just made for somebody else.
    Seen<Registration> see(Registration registration, Caller caller) {
        return new Seen<>(registration, caller, standing(registration, caller), clock);
    }

    /// One that the caller has just made for themselves; if it is for an organisation, they were found to belong to
    /// it.
    Seen<Registration> seeOwn(Registration registration, Caller caller) {
        return new Seen<>(registration, caller, Standing.known(Relation.OWNER, Relation.MEMBER), clock);
    }

    private Standing standing(Registration registration, Caller caller) {
        Standing ofOwned = ownership.standing(registration, caller);
        return Standing.of(relation -> switch (relation) {
            case OWNER -> registration.isOf(caller);
            case MEMBER -> registration.organisationId() != null && ofOwned.is(Relation.OWNER);
            case ANYONE, COORDINATOR, EXPERT, ADMINISTRATOR, BOUND -> ofOwned.is(relation);
        });
    }

    /// What the caller may do with it now.
    public List<RegistrationAction> allowedActions(Seen<Registration> registration) {
        return registration.allowedActions(
                RegistrationAction.class, action -> action != RegistrationAction.TRANSFER || canGiveAway(registration));
    }

    /// A person who has left the organisation gives none of its places away.
    boolean canGiveAway(Seen<Registration> registration) {
        return !registration.is(Relation.OWNER) || registration.is(Relation.MEMBER);
    }

    /// What the caller may see of it now.
    public RegistrationView view(Seen<Registration> seen) {
        Registration registration = seen.thing();
        boolean isTrusted = seen.is(Relation.OWNER) || seen.is(Relation.COORDINATOR);
        boolean hasPlace = registration.hasPlace();
        Attendance.Attended attended = attendance.getAttended(registration);
        return new RegistrationView(
                registration,
                statusOf(registration),
                registration.status() == RegistrationStatus.WAITLISTED ? registrations.countBefore(registration) : null,
                isTrusted && hasPlace ? registration.event().details().links() : List.of(),
                isTrusted ? registration.needs() : null,
                isTrusted ? registration.answers() : null,
                attended,
                certificates
                        .find(registration, attended)
                        .map(Certificates.Certificate::code)
                        .orElse(null),
                allowedActions(seen));
    }

    /// An offer has lapsed from its deadline on, also while its place has not been passed on yet.
    public RegistrationStatus statusOf(Registration registration) {
        return registration.stateAt(clock.instant());
    }

    /// In the order in which they happened.
    public List<RegistrationStep> listSteps(Seen<Registration> registration) {
        return registrations.listSteps(registration.thing());
    }
}
