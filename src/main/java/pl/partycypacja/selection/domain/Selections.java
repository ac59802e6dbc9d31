package pl.partycypacja.selection.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.recruitment.RecruitmentState;
import pl.partycypacja.recruitment.RecruitmentsApi;
import pl.partycypacja.recruitment.RecruitmentsApi.RecruitmentView;

/// One step of a recruitment's selection at a time: no assignment is made twice, no place given twice. Whatever
/// assigns, scores, shortlists, decides, announces or gives places begins here. Whoever needs more holds the
/// recruitment next, then applications, then the rest.
@ApplicationScoped
public class Selections {

    private final SelectionRepository repository;
    private final RecruitmentsApi recruitments;

    Selections(SelectionRepository repository, RecruitmentsApi recruitments) {
        this.repository = repository;
        this.recruitments = recruitments;
    }

    /// Waits for its turn, until the transaction ends; the recruitment does not change meanwhile.
    public RecruitmentView begin(UUID recruitmentId) {
        repository.holdSelection(recruitmentId);
        return recruitments.holdUnchanging(recruitmentId);
    }

    /// The same for what happens between the closing and the results.
    ///
    /// @throws StateConflict at any other time
    public RecruitmentView beginClosed(UUID recruitmentId) {
        RecruitmentView recruitment = begin(recruitmentId);
        requireClosed(recruitment);
        return recruitment;
    }

    /// The same for whoever changes the recruitment itself.
    public RecruitmentView beginToAnnounce(UUID recruitmentId) {
        repository.holdSelection(recruitmentId);
        return recruitments.hold(recruitmentId);
    }

    /// What needs no turn, and yet happens only between the closing and the results.
    ///
    /// @throws StateConflict at any other time
    public RecruitmentView holdClosed(UUID recruitmentId) {
        RecruitmentView recruitment = recruitments.holdUnchanging(recruitmentId);
        requireClosed(recruitment);
        return recruitment;
    }

    private static void requireClosed(RecruitmentView recruitment) {
        if (recruitment.state() != RecruitmentState.CLOSED) {
            throw new StateConflict(recruitment.state(), List.of());
        }
    }
}
