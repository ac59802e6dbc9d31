package pl.partycypacja.programmes.web;

import java.util.List;
import pl.partycypacja.platform.contract.ContractPart;

/// What programmes add to the contract.
public final class ProgrammesContract implements ContractPart {

    @Override
    public List<Tag> tags() {
        return List.of(new Tag("Programy", "Katalog programów i ich edycji."));
    }
}
