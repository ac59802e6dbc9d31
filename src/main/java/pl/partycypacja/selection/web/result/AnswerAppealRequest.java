package pl.partycypacja.selection.web.result;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import pl.partycypacja.platform.json.Multiline;

public record AnswerAppealRequest(
        @NotNull
        @Schema(description = "Czy odwołanie uwzględniono: zgłoszenie wraca wtedy do decyzji.", examples = "false")
        Boolean upheld,

        @NotBlank @Size(max = 20_000) @Multiline @Schema(examples = "List oceniono; odwołania nie uwzględniono.")
        String answer) {}
