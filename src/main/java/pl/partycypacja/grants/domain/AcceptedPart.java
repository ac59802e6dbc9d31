package pl.partycypacja.grants.domain;

import java.util.UUID;

/// How much of an expense is accepted, when it is not all of it.
public record AcceptedPart(UUID expenseId, long acceptedGrosze, String reason) {}
