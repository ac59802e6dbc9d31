package pl.partycypacja.applications.domain;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;

/// What the applicant says.
///
/// @param answers to the recruitment's form
/// @param declarations answers to its criteria, by their keys (REC-7)
/// @param consents by their keys
public record ApplicationContent(
        @NotNull ObjectNode answers,

        @NotNull @Size(max = 30) Map<@Size(max = 60) String, @NotNull @Size(max = 60) String> declarations,

        @NotNull @Size(max = 20) Map<@Size(max = 60) String, @NotNull Boolean> consents) {}
