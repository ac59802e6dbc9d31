package pl.partycypacja.recruitment.web;

import java.util.List;
import pl.partycypacja.platform.contract.ContractPart;
import pl.partycypacja.platform.problem.ProblemType;
import pl.partycypacja.recruitment.RecruitmentProblem;

/// What recruitment adds to the contract.
public final class RecruitmentContract implements ContractPart {

    @Override
    public List<Tag> tags() {
        return List.of(
                new Tag("Nabory", "Nabory: daty, kryteria, formularz."),
                new Tag("Kalendarz", "Daty naborów i wydarzenia: na liście i do subskrypcji."));
    }

    @Override
    public List<ProblemType> problems() {
        return List.of(RecruitmentProblem.values());
    }
}
