package pl.partycypacja.vouchers.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import pl.partycypacja.platform.json.Multiline;

/// A later last day, and why.
public record ExtendVoucherRequest(
        @NotNull @Schema(description = "Nowy ostatni dzień ważności.", examples = "2191-02-28")
        LocalDate expiresOn,

        @NotBlank @Size(max = 1_000) @Multiline @Schema(examples = "Choroba prowadzącej.")
        String reason) {}
