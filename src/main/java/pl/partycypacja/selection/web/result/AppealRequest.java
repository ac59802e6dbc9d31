package pl.partycypacja.selection.web.result;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.json.Multiline;

public record AppealRequest(
        @NotBlank @Size(max = 20_000) @Multiline @Schema(examples = "W ocenie pominięto załączony list polecający.")
        String text,

        @Schema(
                description = "Dzień, w którym odwołanie przyszło e-mailem; podaje go koordynator, wnioskodawca nie.",
                examples = "null")
        @Nullable
        LocalDate receivedOn) {}
