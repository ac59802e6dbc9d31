package pl.partycypacja.events.web;

import java.util.List;
import pl.partycypacja.events.domain.EventProblem;
import pl.partycypacja.platform.contract.ContractPart;
import pl.partycypacja.platform.problem.ProblemType;

/// What this module adds to the contract: its tags and its problems.
public final class EventsContract implements ContractPart {

    @Override
    public List<Tag> tags() {
        return List.of(
                new Tag(
                        "Wydarzenia",
                        "Webinaria, spotkania, warsztaty i wizyty studyjne: plan, publikacja, kalendarz."),
                new Tag("Zapisy na wydarzenia", "Miejsca, lista oczekujących, propozycje z terminem."),
                new Tag("Obecność", "Listy, bilety, obecność na spotkaniach, zaświadczenia."));
    }

    @Override
    public List<ProblemType> problems() {
        return List.of(EventProblem.values());
    }
}
