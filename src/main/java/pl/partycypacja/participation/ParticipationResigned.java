package pl.partycypacja.participation;

import java.util.UUID;

/// Raised in the transaction in which a participant resigns: what they have not used is no longer theirs.
///
/// @param actorId who did it
public record ParticipationResigned(UUID participationId, UUID applicationId, UUID recruitmentId, UUID actorId) {}
