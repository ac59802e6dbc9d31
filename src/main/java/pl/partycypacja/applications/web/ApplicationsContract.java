package pl.partycypacja.applications.web;

import java.util.List;
import pl.partycypacja.applications.domain.ApplicationProblem;
import pl.partycypacja.platform.contract.ContractPart;
import pl.partycypacja.platform.problem.ProblemType;

/// What applications add to the contract.
public final class ApplicationsContract implements ContractPart {

    @Override
    public List<Tag> tags() {
        return List.of(new Tag("Zgłoszenia", "Od szkicu do złożonego zgłoszenia z numerem."));
    }

    @Override
    public List<ProblemType> problems() {
        return List.of(ApplicationProblem.values());
    }
}
