package pl.partycypacja.applications.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import pl.partycypacja.platform.json.Multiline;

public record ReturnRequest(
        @NotNull @Schema(description = "Ostatni dzień na poprawki.", examples = "2021-04-16")
        LocalDate correctBy,

        @NotBlank @Size(max = 4_000) @Multiline @Schema(examples = "Proszę dołączyć czytelny skan.")
        String note) {}
