package pl.partycypacja.grants.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import pl.partycypacja.platform.json.Multiline;

/// The report, in the grantee's words.
public record GrantReportRequest(
        @NotNull @Size(max = 20_000) @Multiline @Schema(examples = "Odbyły się trzy spotkania.")
        String narrative,

        @NotNull @Size(max = 20_000) @Multiline @Schema(examples = "Plan zmieniono zgodnie z 12 z 17 uwag.")
        String results,

        @NotNull @Min(0) @Max(10_000_000) @Schema(description = "Ile osób wzięło udział.", examples = "140")
        Integer people) {}
