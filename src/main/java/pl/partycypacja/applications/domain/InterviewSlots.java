package pl.partycypacja.applications.domain;

import static pl.partycypacja.platform.problem.Place.at;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.ownership.Ownership;
import pl.partycypacja.platform.paging.Listing;
import pl.partycypacja.platform.paging.Listings;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.GeneralProblem;
import pl.partycypacja.platform.problem.InputFault;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.platform.values.Warsaw;
import pl.partycypacja.programmes.ProgrammesApi;
import pl.partycypacja.recruitment.RecruitmentState;
import pl.partycypacja.recruitment.RecruitmentsApi;
import pl.partycypacja.recruitment.RecruitmentsApi.RecruitmentView;

/// The times for talks with shortlisted applicants (APP-7): coordinators set them, applicants see those that are
/// free.
@ApplicationScoped
public class InterviewSlots implements PanacheRepositoryBase<InterviewSlot, UUID> {

    private static final String IN_PANEL = "array_contains(s.panel, :caller)";

    /// What an applicant sees: times still to be had, and their own.
    private static final String OPEN_OR_OWN =
            "(s.applicationId is null and s.startsAt > :now) or s.applicationId in :own";

    private final SelectionAccess access;
    private final Access applicationAccess;
    private final Ownership ownership;
    private final RecruitmentsApi recruitments;
    private final ProgrammesApi programmes;
    private final Listings listings;
    private final Clock clock;

    InterviewSlots(
            SelectionAccess access,
            Access applicationAccess,
            Ownership ownership,
            RecruitmentsApi recruitments,
            ProgrammesApi programmes,
            Listings listings,
            Clock clock) {
        this.access = access;
        this.applicationAccess = applicationAccess;
        this.recruitments = recruitments;
        this.ownership = ownership;
        this.programmes = programmes;
        this.listings = listings;
        this.clock = clock;
    }

    /// Coordinators see all, experts those in whose panel they are, shortlisted applicants the free ones and their
    /// own.
    ///
    /// @param isFree whether nobody has booked it; null for both
    /// @throws Forbidden for everyone else
    public Page<InterviewSlot> list(PageRequest page, UUID recruitmentId, @Nullable Boolean isFree, Caller caller) {
        RecruitmentView recruitment = recruitments.getVisible(recruitmentId, caller);
        Listing<InterviewSlot> slots = listings.of(InterviewSlot.class, "select s from InterviewSlot s")
                .where("s.recruitmentId = :recruitment", "recruitment", recruitmentId);
        if (!access.isCoordinator(recruitment, caller)) {
            Set<UUID> own = listShortlisted(recruitmentId, caller);
            if (own.isEmpty() && !access.isExpert(recruitment.programmeId(), caller)) {
                throw new Forbidden();
            }
            slots.where(
                    own.isEmpty() ? IN_PANEL : IN_PANEL + " or " + OPEN_OR_OWN, "caller", caller.requireAccountId());
            if (!own.isEmpty()) {
                slots.with("own", own).with(Listing.NOW, clock.instant());
            }
        }
        if (isFree != null) {
            slots.where(isFree ? "s.applicationId is null" : "s.applicationId is not null");
        }
        return slots.sortable("startsAt", "s.startsAt", Instant.class, InterviewSlot::startsAt)
                .sortedBy("startsAt")
                .page(page, "s.id", InterviewSlot::id);
    }

    /// The caller's applications in the recruitment that are shortlisted now.
    private Set<UUID> listShortlisted(UUID recruitmentId, Caller caller) {
        Ownership.Scope scope = ownership.scopeOf(caller);
        return new HashSet<>(getEntityManager()
                .createQuery(
                        "select a.id from Application a where a.recruitmentId = :recruitment and a.status = SHORTLISTED"
                                + " and ((a.applicantId = :caller and a.organisationId is null)"
                                + " or a.organisationId in :organisations)",
                        UUID.class)
                .setParameter("recruitment", recruitmentId)
                .setParameter("caller", scope.caller())
                .setParameter("organisations", scope.organisations())
                .getResultList());
    }

    /// @throws NotFound when there is none, or the caller may not see it
    public InterviewSlot getVisible(UUID id, Caller caller) {
        InterviewSlot slot = findByIdOptional(id).orElseThrow(NotFound::new);
        if (!isStaffOf(slot, caller) && !isOpenOrOwn(slot, caller)) {
            throw new NotFound();
        }
        return slot;
    }

    /// A slot that someone wants for an application: when it is taken, they are told so rather than that there is
    /// none.
    ///
    /// @throws NotFound when there is none, or the caller may not know of it
    public InterviewSlot getToBook(UUID id, UUID applicationId, Caller caller) {
        InterviewSlot slot = findByIdOptional(id).orElseThrow(NotFound::new);
        if (!isStaffOf(slot, caller)
                && !applicationAccess
                        .getVisible(applicationId, caller)
                        .recruitmentId()
                        .equals(slot.recruitmentId())) {
            throw new NotFound();
        }
        return slot;
    }

    private boolean isOpenOrOwn(InterviewSlot slot, Caller caller) {
        Set<UUID> own = listShortlisted(slot.recruitmentId(), caller);
        return !own.isEmpty() && (slot.isFreeAt(clock.instant()) || own.contains(slot.applicationId()));
    }

    /// Which slots of a recruitment the caller is staff of, found out once: coordinators of all, experts of those
    /// in whose panel they are.
    public Predicate<InterviewSlot> staffOf(UUID recruitmentId, Caller caller) {
        RecruitmentView recruitment = recruitments.getRecruitment(recruitmentId);
        boolean isCoordinator = access.isCoordinator(recruitment, caller);
        boolean isExpert = access.isExpert(recruitment.programmeId(), caller);
        return slot -> isCoordinator || (isExpert && slot.panel().contains(caller.requireAccountId()));
    }

    boolean isStaffOf(InterviewSlot slot, Caller caller) {
        return staffOf(slot.recruitmentId(), caller).test(slot);
    }

    boolean isCoordinator(InterviewSlot slot, Caller caller) {
        return programmes.coordinates(slot.programmeId(), caller);
    }

    /// @throws NotFound when the caller may not see it
    /// @throws Forbidden when the caller does not coordinate the programme
    public InterviewSlot getCoordinated(UUID id, Caller caller) {
        InterviewSlot slot = getVisible(id, caller);
        if (!isCoordinator(slot, caller)) {
            throw new Forbidden();
        }
        return slot;
    }

    /// The slot that an application has now: not one to which nobody came.
    Optional<InterviewSlot> findOf(UUID applicationId) {
        return find("applicationId = ?1 and (outcome is null or outcome <> NO_SHOW)", applicationId)
                .firstResultOptional();
    }

    List<InterviewSlot> listFree(UUID recruitmentId) {
        return list(
                "recruitmentId = ?1 and applicationId is null and startsAt > ?2 order by startsAt, id",
                recruitmentId,
                clock.instant());
    }

    /// Booked, and not over yet.
    List<InterviewSlot> listToCome(UUID recruitmentId, Instant now) {
        return list(
                "recruitmentId = ?1 and applicationId is not null and outcome is null and startsAt > ?2 order by id",
                recruitmentId,
                now);
    }

    /// Takes a free slot, in one statement, whoever else tries.
    ///
    /// @return false when somebody was faster
    boolean take(UUID slotId, UUID applicationId, Instant now) {
        return getEntityManager()
                        .createQuery("update InterviewSlot s set s.applicationId = :application, s.bookedAt = :now,"
                                + " s.updatedAt = :now, s.version = s.version + 1"
                                + " where s.id = :slot and s.applicationId is null and s.startsAt > :now")
                        .setParameter("application", applicationId)
                        .setParameter("slot", slotId)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /// @throws InvalidInput `in-the-past`, `before-closing`, `after-interviews`, `not-staff`, `required`
    /// @throws StateConflict once the results are announced, or the recruitment cancelled
    public InterviewSlot create(RecruitmentView recruitment, InterviewSlotDetails details) {
        requireFitting(recruitments.getUnchanging(recruitment.id()), details);
        InterviewSlot slot = new InterviewSlot(recruitment.id(), recruitment.programmeId(), details, clock.instant());
        persistAndFlush(slot);
        return slot;
    }

    /// @throws InvalidInput as for a new one
    void change(InterviewSlot slot, InterviewSlotDetails details) {
        requireFitting(recruitments.getUnchanging(slot.recruitmentId()), details);
        slot.describe(details, clock.instant());
        flush();
    }

    /// @throws DomainException `in-use` when it is booked, or a talk was held in it
    public void remove(InterviewSlot slot) {
        if (slot.isBooked()) {
            throw new DomainException(GeneralProblem.IN_USE);
        }
        delete(slot);
        flush();
    }

    private void requireFitting(RecruitmentView recruitment, InterviewSlotDetails details) {
        if (recruitment.state() != RecruitmentState.OPEN && recruitment.state() != RecruitmentState.CLOSED) {
            throw new StateConflict(recruitment.state(), List.of());
        }
        Instant closing = recruitment.closesAt();
        InvalidInput.Collector faults = new InvalidInput.Collector()
                .rejectIf(!details.startsAt().isAfter(clock.instant()), at("startsAt"), InputFault.IN_THE_PAST)
                .rejectIf(
                        closing == null || details.startsAt().isBefore(closing),
                        at("startsAt"),
                        SelectionFault.BEFORE_CLOSING)
                .rejectIf(
                        isAfterInterviews(recruitment, details.endsAt()),
                        at("startsAt"),
                        SelectionFault.AFTER_INTERVIEWS)
                .rejectIf(details.place() == null && details.link() == null, at("place"), InputFault.REQUIRED);
        Set<UUID> staff = new HashSet<>(programmes.listCoordinatorIds(recruitment.programmeId()));
        staff.addAll(programmes.listExpertIds(recruitment.programmeId()));
        for (int i = 0; i < details.panel().size(); i++) {
            faults.rejectIf(!staff.contains(details.panel().get(i)), at("panel", i), SelectionFault.NOT_STAFF);
        }
        faults.throwIfAny();
    }

    /// Whether a talk would end after the last day of interviews, or there are none.
    static boolean isAfterInterviews(RecruitmentView recruitment, Instant end) {
        return recruitment.interviewsUntil() == null
                || end.isAfter(Warsaw.endOf(recruitment.interviewsUntil().lastDay()));
    }
}
