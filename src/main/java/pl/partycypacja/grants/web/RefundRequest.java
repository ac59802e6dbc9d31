package pl.partycypacja.grants.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import pl.partycypacja.platform.values.Money;

/// Money that the grantee gave back.
public record RefundRequest(
        @NotNull @Valid Money amount,

        @NotNull @Schema(description = "Dzień wpływu.", examples = "2023-11-20")
        LocalDate receivedOn,

        @NotBlank @Size(max = 60) @Schema(description = "Numer operacji na wyciągu.", examples = "WB/2023/11/20/3")
        String bankReference) {}
