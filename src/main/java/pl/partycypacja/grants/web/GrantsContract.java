package pl.partycypacja.grants.web;

import java.util.List;
import pl.partycypacja.grants.domain.GrantProblem;
import pl.partycypacja.platform.contract.ContractPart;
import pl.partycypacja.platform.problem.ProblemType;

/// The tag and the problems that grants add to the contract.
public final class GrantsContract implements ContractPart {

    @Override
    public List<Tag> tags() {
        return List.of(
                new Tag("Dotacje", "Umowy, transze, wydatki, sprawozdania, rozliczenie, opinie ekspertów i przelewy."));
    }

    @Override
    public List<ProblemType> problems() {
        return List.of(GrantProblem.values());
    }
}
