package pl.partycypacja.programmes.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.organisations.OrganisationReference;
import pl.partycypacja.platform.http.Versioned;
import pl.partycypacja.programmes.Audience;
import pl.partycypacja.programmes.CurrentRecruitment;
import pl.partycypacja.programmes.PublicationStatus;
import pl.partycypacja.programmes.domain.ProgrammeDetails;
import pl.partycypacja.programmes.domain.ProgrammePage;
import pl.partycypacja.programmes.domain.PublicationAction;

/// A programme with its current edition and recruitment, so that one call draws its page.
@Schema(name = "Programme")
public record ProgrammeResponse(
        UUID id,

        @Schema(maxLength = 200, examples = "pracownia-samorzadowa")
        String slug,

        @Schema(maxLength = 200, examples = "Pracownia Samorządowa")
        String name,

        @Schema(maxLength = 500, examples = "Szkolenia i wsparcie dla samorządowców.")
        String summary,

        @Schema(maxLength = 10_000, examples = "Roczny program dla radnych.")
        String description,

        OrganisationReference organiser,
        List<ProgrammeDetails.Partner> partners,
        List<Audience> audiences,

        @Schema(maxLength = 3_000, examples = "Dla radnych gotowych testować nowe rozwiązania.") @Nullable
        String audienceDescription,

        @Schema(examples = "[\"Wiedza o prawie samorządowym\"]")
        List<String> benefits,

        @Schema(examples = "[\"prawo-samorzadowe\"]") List<String> topics,
        boolean freeOfCharge,
        ProgrammeDetails.@Nullable Predecessor continues,
        ProgrammeDetails.@Nullable Contact contact,
        PublicationStatus status,

        @Schema(description = "Co możesz teraz zrobić.") List<PublicationAction> allowedActions,

        @Nullable EditionReference currentEdition,
        @Nullable CurrentRecruitment currentRecruitment,
        Instant updatedAt,
        long version)
        implements Versioned {

    /// The name and years of an edition.
    @Schema(name = "EditionReference")
    public record EditionReference(
            UUID id,

            @Schema(maxLength = 200, examples = "Edycja 2021")
            String name,

            @Schema(examples = "2021") @Nullable Integer yearFrom,
            @Schema(examples = "2022") @Nullable Integer yearTo) {

        static EditionReference from(ProgrammePage.Years edition) {
            return new EditionReference(edition.id(), edition.name(), edition.from(), edition.to());
        }
    }

    static ProgrammeResponse from(
            ProgrammePage programme, List<PublicationAction> allowedActions, @Nullable CurrentRecruitment recruitment) {
        ProgrammeDetails details = programme.details();
        return new ProgrammeResponse(
                programme.id(),
                programme.slug(),
                details.name(),
                details.summary(),
                details.description(),
                programme.organiser(),
                details.partners(),
                details.audiences(),
                details.audienceDescription(),
                details.benefits(),
                details.topics(),
                details.freeOfCharge(),
                details.continues(),
                details.contact(),
                programme.status(),
                allowedActions,
                programme.currentEdition() == null ? null : EditionReference.from(programme.currentEdition()),
                recruitment,
                programme.updatedAt(),
                programme.version());
    }
}
