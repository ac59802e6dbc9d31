package pl.partycypacja.selection.domain.interview;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.applications.ApplicationReference;
import pl.partycypacja.applications.ApplicationsApi;
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
import pl.partycypacja.recruitment.RecruitmentsApi;
import pl.partycypacja.recruitment.RecruitmentsApi.RecruitmentView;
import pl.partycypacja.selection.domain.Impartiality;

/// Finds the times for talks with shortlisted applicants (APP-7). To a slot, [Relation#EXPERT] is an expert of the
/// programme in whose panel they are, and [Relation#OWNER] a shortlisted applicant who has booked it, or may.
@ApplicationScoped
public class InterviewDirectory {

    private static final String IN_PANEL = "array_contains(s.panel, :caller)";
    /// What an applicant sees: times still to be had, and their own.
    private static final String OPEN_OR_OWN =
            "(s.applicationId is null and s.startsAt > :now) or s.applicationId in :own";

    private final InterviewSlotRepository slots;
    private final ApplicationsApi applications;
    private final RecruitmentsApi recruitments;
    private final Impartiality impartiality;
    private final Listings listings;
    private final Clock clock;

    InterviewDirectory(
            InterviewSlotRepository slots,
            ApplicationsApi applications,
            RecruitmentsApi recruitments,
            Impartiality impartiality,
            Listings listings,
            Clock clock) {
        this.slots = slots;
        this.applications = applications;
        this.recruitments = recruitments;
        this.impartiality = impartiality;
        this.listings = listings;
        this.clock = clock;
    }

    /// Coordinators see all, experts those in whose panel they are, shortlisted applicants the free ones and their
    /// own.
    ///
    /// @param isFree whether nobody has booked it; null for both
    /// @throws Forbidden for everyone else
    public Page<InterviewSlot> list(PageRequest page, Seen<RecruitmentView> recruitment, @Nullable Boolean isFree) {
        UUID recruitmentId = recruitment.thing().id();
        Listing<InterviewSlot> list = listings.of(InterviewSlot.class, "select s from InterviewSlot s")
                .where("s.recruitmentId = :recruitment", "recruitment", recruitmentId);
        if (!recruitment.is(Relation.COORDINATOR)) {
            Set<UUID> own = applications.listOwnShortlisted(recruitmentId, recruitment.caller());
            if (own.isEmpty()) {
                recruitment.requireAny(Relation.EXPERT);
            }
            list.where(own.isEmpty() ? IN_PANEL : IN_PANEL + " or " + OPEN_OR_OWN, "caller", recruitment.callerId());
            if (!own.isEmpty()) {
                list.with("own", own).with(Listing.NOW, clock.instant());
            }
        }
        if (isFree != null) {
            list.where(isFree ? "s.applicationId is null" : "s.applicationId is not null");
        }
        return list.sortable("startsAt", "s.startsAt", Instant.class, InterviewSlot::startsAt)
                .sortedBy("startsAt")
                .page(page, "s.id", InterviewSlot::id);
    }

    /// @throws NotFound when there is none, or the caller may not see it
    public Seen<InterviewSlot> open(UUID id, Caller caller) {
        Seen<InterviewSlot> slot = see(slots.getById(id), caller);
        if (!isStaff(slot) && !slot.is(Relation.OWNER)) {
            throw new NotFound();
        }
        return slot;
    }

    /// A slot that somebody wants for an application: when it is taken, they are told so rather than that there is
    /// none.
    ///
    /// @throws NotFound when there is none, or the caller may not know of it
    public Seen<InterviewSlot> openToBook(UUID id, UUID applicationId, Caller caller) {
        Seen<InterviewSlot> slot = see(slots.getById(id), caller);
        boolean isVisible = isStaff(slot)
                || applications
                        .open(applicationId, caller)
                        .thing()
                        .recruitmentId()
                        .equals(slot.thing().recruitmentId());
        if (!isVisible) {
            throw new NotFound();
        }
        return slot;
    }

    private Seen<InterviewSlot> see(InterviewSlot slot, Caller caller) {
        Seen<RecruitmentView> recruitment = recruitments.open(slot.recruitmentId(), caller);
        return new Seen<>(slot, caller, standing(slot, recruitment), clock);
    }

    private Standing standing(InterviewSlot slot, Seen<RecruitmentView> recruitment) {
        return Standing.of(relation -> switch (relation) {
            case COORDINATOR -> recruitment.is(Relation.COORDINATOR);
            case EXPERT -> isInPanel(slot, recruitment);
            case OWNER -> isOpenOrOwn(slot, recruitment.caller());
            default -> false;
        });
    }

    private boolean isOpenOrOwn(InterviewSlot slot, Caller caller) {
        Set<UUID> own = applications.listOwnShortlisted(slot.recruitmentId(), caller);
        return !own.isEmpty() && (slot.isFreeAt(clock.instant()) || own.contains(slot.applicationId()));
    }

    private static boolean isInPanel(InterviewSlot slot, Seen<RecruitmentView> recruitment) {
        return slot.panel().contains(recruitment.callerId()) && recruitment.is(Relation.EXPERT);
    }

    private static boolean isStaff(Seen<InterviewSlot> slot) {
        return slot.is(Relation.COORDINATOR) || slot.is(Relation.EXPERT);
    }

    /// What a caller is shown of slots of one recruitment.
    ///
    /// @param booked whose talks these are, by application; what staff are bound to is left out
    /// @param isStaff whether the caller is shown a slot as one of the staff
    public record Shown(Map<UUID, ApplicationReference> booked, Predicate<InterviewSlot> isStaff) {}

    /// @param page of one recruitment
    public Shown show(List<InterviewSlot> page, Seen<RecruitmentView> recruitment) {
        Map<UUID, Boolean> staff = page.stream()
                .collect(Collectors.toMap(
                        InterviewSlot::id,
                        slot -> recruitment.is(Relation.COORDINATOR) || isInPanel(slot, recruitment)));
        Set<UUID> hidden = staff.containsValue(true)
                ? impartiality.listBound(recruitment.thing().id(), recruitment.caller())
                : Set.of();
        List<UUID> ids = page.stream()
                .flatMap(slot -> Stream.ofNullable(slot.applicationId()))
                .filter(id -> !hidden.contains(id))
                .toList();
        Map<UUID, ApplicationReference> booked = ids.isEmpty()
                ? Map.of()
                : applications.listReferences(ids).stream()
                        .collect(Collectors.toMap(ApplicationReference::id, Function.identity()));
        return new Shown(booked, slot -> staff.getOrDefault(slot.id(), false));
    }
}
