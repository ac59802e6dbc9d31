package pl.partycypacja.grants.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import pl.partycypacja.platform.json.Multiline;

/// What is to be corrected in a report, and by when.
public record ReturnReportRequest(
        @NotBlank @Size(max = 4_000) @Multiline @Schema(examples = "Brak faktury za catering.")
        String note,

        @NotNull @Schema(description = "Ostatni dzień na poprawki.", examples = "2190-12-01")
        LocalDate correctBy) {}
