package pl.partycypacja.accounts.web;

import java.util.List;
import pl.partycypacja.accounts.domain.AccountProblem;
import pl.partycypacja.platform.contract.ContractPart;
import pl.partycypacja.platform.problem.ProblemType;

/// What accounts add to the contract.
public final class AccountsContract implements ContractPart {

    @Override
    public List<Tag> tags() {
        return List.of(
                new Tag("Konta", "Rejestracja, logowanie, własne konto."),
                new Tag("Administracja", "Konta, role i obsada programów."));
    }

    @Override
    public List<ProblemType> problems() {
        return List.of(AccountProblem.values());
    }
}
