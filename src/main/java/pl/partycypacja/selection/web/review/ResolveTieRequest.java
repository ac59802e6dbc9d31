package pl.partycypacja.selection.web.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import pl.partycypacja.platform.json.Multiline;

public record ResolveTieRequest(
        @NotNull
        @Size(min = 2, max = 5_000)
        @Schema(
                description = "Wszystkie zgłoszenia z tą samą oceną, od najlepszego.",
                examples = "[\"01980a3e-6f2b-7c11-9d5e-3f0a52c1b7aa\", \"01980a3e-6f2b-7c11-9d5e-3f0a52c1b7ab\"]")
        List<@NotNull UUID> applications,

        @NotBlank @Size(max = 2_000) @Multiline @Schema(examples = "Mniejsza gmina ma pierwszeństwo.")
        String reason) {}
