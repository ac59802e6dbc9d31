package pl.partycypacja.ledger.domain;

import java.util.UUID;

/// The books of an edition, opened by [LedgerDirectory] for someone who coordinates its programme.
///
/// @param callerId who they were opened for
public record EditionBooks(UUID editionId, UUID callerId) {}
