package pl.partycypacja.platform.contract;

import java.util.List;

/// What the platform adds to the contract.
public final class PlatformContract implements ContractPart {

    @Override
    public List<Tag> tags() {
        return List.of(new Tag("Problemy", "Opisy wszystkich problemów, które API zwraca."));
    }
}
