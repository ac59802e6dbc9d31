package pl.partycypacja.grants.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Accepts a report, with decisions on the expenses that are not accepted whole.
public record AcceptReportRequest(
        @NotNull
        @Size(max = 500)
        @Schema(description = "Wydatki, których nie przyjmuje się w całości; reszta jest przyjęta.")
        List<@NotNull @Valid ExpenseDecision> decisions) {}
