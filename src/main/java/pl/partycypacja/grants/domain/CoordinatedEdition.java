package pl.partycypacja.grants.domain;

import java.util.UUID;

/// An edition, opened by [PaymentFileDirectory] for someone who coordinates its programme.
///
/// @param callerId who it was opened for
public record CoordinatedEdition(UUID editionId, UUID callerId) {}
