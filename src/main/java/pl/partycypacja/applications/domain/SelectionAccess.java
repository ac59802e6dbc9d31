package pl.partycypacja.applications.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.organisations.OrganisationsApi;
import pl.partycypacja.ownership.Ties;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.platform.security.Role;
import pl.partycypacja.programmes.ProgrammesApi;
import pl.partycypacja.recruitment.RecruitmentState;
import pl.partycypacja.recruitment.RecruitmentsApi;
import pl.partycypacja.recruitment.RecruitmentsApi.RecruitmentView;

/// Who takes part in a selection: the programme's coordinators run it, its experts review what they are assigned,
/// and nobody has a say in what concerns themselves (APP-5).
@ApplicationScoped
public class SelectionAccess {

    private final ApplicationRepository applications;
    private final RecruitmentsApi recruitments;
    private final ProgrammesApi programmes;
    private final OrganisationsApi organisations;

    SelectionAccess(
            ApplicationRepository applications,
            RecruitmentsApi recruitments,
            ProgrammesApi programmes,
            OrganisationsApi organisations) {
        this.applications = applications;
        this.recruitments = recruitments;
        this.programmes = programmes;
        this.organisations = organisations;
    }

    /// @throws NotFound when the caller may not see the recruitment
    /// @throws Forbidden when the caller does not coordinate its programme
    public RecruitmentView getCoordinated(UUID recruitmentId, Caller caller) {
        RecruitmentView recruitment = recruitments.getVisible(recruitmentId, caller);
        if (!isCoordinator(recruitment, caller)) {
            throw new Forbidden();
        }
        return recruitment;
    }

    /// @throws NotFound when the caller may not see the recruitment
    /// @throws Forbidden when the caller is neither coordinator nor expert of its programme
    public RecruitmentView getStaffed(UUID recruitmentId, Caller caller) {
        RecruitmentView recruitment = recruitments.getVisible(recruitmentId, caller);
        if (!isCoordinator(recruitment, caller) && !isExpert(recruitment.programmeId(), caller)) {
            throw new Forbidden();
        }
        return recruitment;
    }

    boolean isCoordinator(RecruitmentView recruitment, Caller caller) {
        return programmes.isCoordinator(recruitment.editionId(), caller);
    }

    boolean isExpert(UUID programmeId, Caller caller) {
        return caller.is(Role.EXPERT) && programmes.isExpert(programmeId, caller.requireAccountId());
    }

    /// The programmes in which the caller reviews.
    Set<UUID> listReviewedProgrammeIds(Caller caller) {
        return caller.is(Role.EXPERT) ? programmes.listExpertProgrammeIds(caller.requireAccountId()) : Set.of();
    }

    /// APP-5: a conflict that the system can see.
    boolean hasConflict(UUID reviewerId, UUID applicantId, @Nullable UUID organisationId) {
        return tiesOf(List.of(reviewerId, applicantId), organisationId == null ? List.of() : List.of(organisationId))
                .bind(reviewerId, applicantId, organisationId);
    }

    /// What binds all of them, read at once.
    Ties tiesOf(Collection<UUID> accountIds, Collection<UUID> organisationIds) {
        return new Ties(
                organisations.listTiesOf(accountIds),
                organisationIds.isEmpty() ? Map.of() : organisations.listPatronsOf(organisationIds));
    }

    /// A selection happens between the closing and the results.
    ///
    /// @throws StateConflict at any other time
    void requireClosed(RecruitmentView recruitment) {
        if (recruitment.state() != RecruitmentState.CLOSED) {
            throw new StateConflict(recruitment.state(), List.of());
        }
    }

    /// Nobody has a say in what concerns themselves, coordinators neither.
    ///
    /// @throws Forbidden when the caller has a conflict of interest
    void requireImpartial(Caller caller, UUID applicantId, @Nullable UUID organisationId) {
        if (hasConflict(caller.requireAccountId(), applicantId, organisationId)) {
            throw new Forbidden();
        }
    }

    /// The same of several applications, asked at once.
    ///
    /// @throws Forbidden when the caller has a conflict of interest with one of them
    void requireImpartial(Caller caller, UUID recruitmentId, Collection<UUID> applicationIds) {
        if (!Collections.disjoint(listBound(recruitmentId, caller), applicationIds)) {
            throw new Forbidden();
        }
    }

    /// The applications of a recruitment that the caller has a conflict of interest with: they are left out of what
    /// staff are shown.
    public Set<UUID> listBound(UUID recruitmentId, Caller caller) {
        UUID account = caller.requireAccountId();
        List<ApplicationReference> all = applications.listSubmitted(recruitmentId);
        Ties ties = tiesOf(
                Stream.concat(Stream.of(account), all.stream().map(ApplicationReference::applicantId))
                        .distinct()
                        .toList(),
                all.stream()
                        .flatMap(each -> Stream.ofNullable(each.organisationId()))
                        .distinct()
                        .toList());
        return all.stream()
                .filter(each -> ties.bind(account, each.applicantId(), each.organisationId()))
                .map(ApplicationReference::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Who decides on all at once has a conflict of interest with none.
    ///
    /// @throws Forbidden when the caller has one
    void requireImpartialInAll(UUID recruitmentId, Caller caller) {
        if (!listBound(recruitmentId, caller).isEmpty()) {
            throw new Forbidden();
        }
    }
}
