package pl.partycypacja.grants.web;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

public record AwardGrantRequest(@NotNull UUID participationId) {}
