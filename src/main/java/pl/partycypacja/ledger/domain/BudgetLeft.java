package pl.partycypacja.ledger.domain;

/// What an edition can still give (GRA-1), in grosze.
public record BudgetLeft(long grantsGrosze, long vouchersGrosze) {}
