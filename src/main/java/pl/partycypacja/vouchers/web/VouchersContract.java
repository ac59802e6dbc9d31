package pl.partycypacja.vouchers.web;

import java.util.List;
import pl.partycypacja.platform.contract.ContractPart;

/// What vouchers add to the contract.
public final class VouchersContract implements ContractPart {

    @Override
    public List<Tag> tags() {
        return List.of(new Tag("Bony", "Bony szkoleniowo-rozwojowe: wydawanie, realizacja, organizacje szkoleniowe."));
    }
}
