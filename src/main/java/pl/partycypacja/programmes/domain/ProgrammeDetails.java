package pl.partycypacja.programmes.domain;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.json.Multiline;
import pl.partycypacja.platform.values.EmailAddress;
import pl.partycypacja.programmes.Audience;

/// What is said of a programme.
///
/// @param partners co-organisers, partners and funders
/// @param topics tags, in lower case with hyphens
/// @param continues what the programme continues, if anything (S1)
public record ProgrammeDetails(
        @NotBlank @Size(max = 200) String name,

        @NotBlank @Size(max = 500) String summary,

        @NotBlank @Size(max = 10_000) @Multiline String description,

        @NotNull UUID organiserId,
        @NotNull @Size(max = 20) List<@NotNull @Valid Partner> partners,

        @NotEmpty @Size(max = 8) List<@NotNull Audience> audiences,

        @Size(max = 3_000) @Multiline @Nullable String audienceDescription,

        @NotNull @Size(max = 30) List<@NotBlank @Size(max = 500) String> benefits,

        @NotNull @Size(max = 20) List<@NotNull @Size(max = 60) @Pattern(regexp = "^[a-z0-9][a-z0-9-]*$") String> topics,

        @NotNull Boolean freeOfCharge,
        @Valid @Nullable Predecessor continues,
        @Valid @Nullable Contact contact) {

    /// Someone who organises or pays together with the organiser.
    ///
    /// @param funding the kind of funding, for example the European Social Fund (S2)
    public record Partner(
            @NotBlank @Size(max = 300) String name,

            @NotNull PartnerRole role,

            @Size(max = 300) @Nullable String funding) {}

    /// What a partner does.
    public enum PartnerRole {
        CO_ORGANISER,
        PARTNER,
        FUNDER
    }

    /// What the programme continues: a pilot, for example.
    public record Predecessor(
            @NotBlank @Size(max = 200) String name,

            @Min(1990) @Max(2100) @Nullable Integer yearFrom,

            @Min(1990) @Max(2100) @Nullable Integer yearTo,

            @Size(max = 500) @Nullable String description) {}

    /// How to ask about the programme.
    public record Contact(
            @EmailAddress @Size(max = 254) @Nullable String email,

            @Size(max = 40) @Nullable String phone,

            @Size(max = 500) @Pattern(regexp = "^https?://[^\\s]+$") @Nullable
            String url,

            @Size(max = 300) @Nullable String address) {}

    /// The texts that search looks through (PRG-4).
    Stream<String> texts() {
        return Stream.of(
                        Stream.of(name, summary, description),
                        Stream.ofNullable(audienceDescription),
                        benefits.stream(),
                        topics.stream(),
                        partners.stream().map(Partner::name),
                        Stream.ofNullable(continues).map(Predecessor::name))
                .flatMap(texts -> texts);
    }
}
