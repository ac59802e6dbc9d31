package pl.partycypacja.organisations.web;

import java.util.List;
import pl.partycypacja.platform.contract.ContractPart;

/// What organisations add to the contract.
public final class OrganisationsContract implements ContractPart {

    @Override
    public List<Tag> tags() {
        return List.of(new Tag("Organizacje", "Organizacje i ich członkowie."));
    }
}
