package pl.partycypacja.grants.web;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/// Who is to have a grant.
public record AwardGrantRequest(@NotNull UUID participationId) {}
