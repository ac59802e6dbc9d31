package pl.partycypacja.events.domain;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.values.Teryt;

/// A place where people meet.
///
/// @param teryt code of the municipality, or of a larger unit
/// @param latitude degrees north (WGS 84)
/// @param longitude degrees east (WGS 84)
public record EventPlace(
        @NotBlank @Size(max = 200) String name,

        @Size(max = 300) @Nullable String address,

        @Size(max = 7) @Pattern(regexp = Teryt.PATTERN) @Nullable
        String teryt,

        @DecimalMin("48") @DecimalMax("56") @Nullable Double latitude,

        @DecimalMin("13") @DecimalMax("25") @Nullable Double longitude) {}
