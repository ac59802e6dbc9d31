package pl.partycypacja.events.domain;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.text.Teryt;

/// Where; degrees north and east (WGS 84).
@Schema(name = "EventPlace")
public record EventPlace(
        @NotBlank @Size(max = 200) @Schema(examples = "Centrum Sektor 3")
        String name,

        @Size(max = 300) @Schema(examples = "ul. Legnicka 65, Wrocław") @Nullable
        String address,

        @Size(max = 7) @Pattern(regexp = Teryt.PATTERN) @Schema(examples = "0264011") @Nullable
        String teryt,

        @DecimalMin("48") @DecimalMax("56") @Schema(examples = "51.11") @Nullable
        Double latitude,

        @DecimalMin("13") @DecimalMax("25") @Schema(examples = "16.99") @Nullable
        Double longitude) {}
