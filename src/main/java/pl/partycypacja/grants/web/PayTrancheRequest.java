package pl.partycypacja.grants.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Records that the bank paid a tranche.
public record PayTrancheRequest(
        @NotNull @Schema(description = "Dzień przelewu.", examples = "2023-06-12")
        LocalDate paidOn,

        @NotBlank @Size(max = 60) @Schema(description = "Numer operacji na wyciągu.", examples = "WB/2023/06/12/7")
        String bankReference) {}
