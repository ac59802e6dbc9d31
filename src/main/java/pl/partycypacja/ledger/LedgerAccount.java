package pl.partycypacja.ledger;

import java.util.UUID;

/// An account of the books: what kind of money it holds, and whose.
///
/// @param subjectId the edition of a budget, the grant, the voucher, or the training provider
public record LedgerAccount(LedgerAccountKind kind, UUID subjectId) {}
