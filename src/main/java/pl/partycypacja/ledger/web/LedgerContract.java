package pl.partycypacja.ledger.web;

import java.util.List;
import pl.partycypacja.ledger.LedgerProblem;
import pl.partycypacja.platform.contract.ContractPart;
import pl.partycypacja.platform.problem.ProblemType;

/// The tag and the problems that the ledger adds to the contract.
public final class LedgerContract implements ContractPart {

    @Override
    public List<Tag> tags() {
        return List.of(new Tag("Księga", "Budżety edycji i każdy zapis, który przenosi pieniądze."));
    }

    @Override
    public List<ProblemType> problems() {
        return List.of(LedgerProblem.values());
    }
}
