package pl.partycypacja.recruitment.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.json.Multiline;

/// A later closing, and why (REC-4).
public record ExtendRequest(
        @NotNull @Schema(examples = "2021-04-16") LocalDate closesOn,

        @JsonFormat(pattern = "HH:mm")
        @Schema(
                type = SchemaType.STRING,
                pattern = "^([01][0-9]|2[0-3]):[0-5][0-9]$",
                maxLength = 5,
                examples = "16:00")
        @Nullable
        LocalTime closingTime,

        @NotBlank @Size(max = 2_000) @Multiline @Schema(examples = "Na prośbę wnioskodawców.")
        String reason) {}
