package pl.partycypacja.advice.web;

import java.util.List;
import pl.partycypacja.platform.contract.ContractPart;

/// What advice adds to the contract.
public final class AdviceContract implements ContractPart {

    @Override
    public List<Tag> tags() {
        return List.of(new Tag("Doradztwo", "Prośby o pomoc eksperta, terminy, wykorzystane godziny."));
    }
}
