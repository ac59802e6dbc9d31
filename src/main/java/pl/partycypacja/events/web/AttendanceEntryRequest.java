package pl.partycypacja.events.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One person at a session, named by their registration or by the ticket they show.
public record AttendanceEntryRequest(
        @Schema(description = "Zapis; albo `ticket`.", examples = "01980a3e-6f2b-7c11-9d5e-3f0a52c1b7aa") @Nullable
        UUID registrationId,

        @Size(max = 1_000) @Schema(description = "Treść kodu QR biletu; albo `registrationId`.") @Nullable
        String ticket,

        @NotNull @Schema(description = "`false` cofa pomyłkę.", examples = "true")
        Boolean present) {}
