package pl.partycypacja.selection.web;

import java.util.List;
import pl.partycypacja.platform.contract.ContractPart;
import pl.partycypacja.platform.problem.ProblemType;
import pl.partycypacja.selection.domain.SelectionProblem;

/// What selection adds to the contract.
public final class SelectionContract implements ContractPart {

    @Override
    public List<Tag> tags() {
        return List.of(
                new Tag("Ocena zgłoszeń", "Kryteria, recenzje ekspertów i ranking."),
                new Tag("Rozmowy", "Lista wybranych, terminy rozmów, rezerwacje i wyniki rozmów."),
                new Tag("Wyniki", "Decyzje, ogłoszenie wyników, udział, miejsca z listy rezerwowej i odwołania."));
    }

    @Override
    public List<ProblemType> problems() {
        return List.of(SelectionProblem.values());
    }
}
