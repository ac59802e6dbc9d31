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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.json.Multiline;
import pl.partycypacja.platform.text.EmailAddress;
import pl.partycypacja.programmes.Audience;

/// What is said of a programme.
///
/// @param partners co-organisers, partners and funders
/// @param topics tags, in lower case with hyphens
/// @param continues what the programme continues, if anything (S1)
@Schema(name = "ProgrammeRequest")
public record ProgrammeDetails(
        @NotBlank @Size(max = 200) @Schema(examples = "Pracownia Samorządowa")
        String name,

        @NotBlank
        @Size(max = 500)
        @Schema(examples = "Szkolenia i wsparcie dla samorządowców otwartych na współpracę z mieszkańcami.")
        String summary,

        @NotBlank
        @Size(max = 10_000)
        @Multiline
        @Schema(examples = "Roczny program dla radnych oraz wójtów, burmistrzów i prezydentów miast.")
        String description,

        @NotNull UUID organiserId,
        @NotNull @Size(max = 20) List<@NotNull @Valid Partner> partners,

        @NotEmpty @Size(max = 8) @Schema(examples = "[\"COUNCILLOR\"]")
        List<@NotNull Audience> audiences,

        @Size(max = 3_000) @Multiline @Schema(examples = "Dla radnych gotowych testować nowe rozwiązania.") @Nullable
        String audienceDescription,

        @NotNull @Size(max = 30) @Schema(examples = "[\"Wiedza o prawie samorządowym\"]")
        List<@NotBlank @Size(max = 500) String> benefits,

        @NotNull @Size(max = 20) @Schema(examples = "[\"prawo-samorzadowe\"]")
        List<@NotNull @Size(max = 60) @Pattern(regexp = "^[a-z0-9][a-z0-9-]*$") String> topics,

        @NotNull @Schema(examples = "true") Boolean freeOfCharge,
        @Valid @Nullable Predecessor continues,
        @Valid @Nullable Contact contact) {

    /// Someone who organises or pays together with the organiser.
    ///
    /// @param funding the kind of funding, for example the European Social Fund (S2)
    @Schema(name = "Partner")
    public record Partner(
            @NotBlank @Size(max = 300) @Schema(examples = "Unia Europejska")
            String name,

            @NotNull @Schema(examples = "FUNDER") PartnerRole role,

            @Size(max = 300) @Schema(examples = "Europejski Fundusz Społeczny") @Nullable
            String funding) {}

    /// What a partner does.
    public enum PartnerRole {
        CO_ORGANISER,
        PARTNER,
        FUNDER
    }

    /// What came before: a pilot, an academy.
    @Schema(name = "Predecessor")
    public record Predecessor(
            @NotBlank @Size(max = 200) @Schema(examples = "Akademia Samorządowa")
            String name,

            @Min(1990) @Max(2100) @Schema(examples = "2019") @Nullable
            Integer yearFrom,

            @Min(1990) @Max(2100) @Schema(examples = "2020") @Nullable
            Integer yearTo,

            @Size(max = 500) @Schema(examples = "Pilotaż prowadzony ze stowarzyszeniem partnerskim.") @Nullable
            String description) {}

    /// Where to ask.
    @Schema(name = "Contact")
    public record Contact(
            @EmailAddress @Size(max = 254) @Schema(examples = "kontakt@example.org") @Nullable
            String email,

            @Size(max = 40) @Schema(examples = "+48 22 536 02 04") @Nullable
            String phone,

            @Size(max = 500) @Pattern(regexp = "^https?://[^\\s]+$") @Schema(examples = "https://example.org") @Nullable
            String url,

            @Size(max = 300) @Schema(examples = "ul. Przykładowa 1, 00-001 Warszawa") @Nullable
            String address) {}

    /// All that search looks through (PRG-4).
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
