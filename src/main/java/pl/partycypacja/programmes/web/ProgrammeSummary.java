package pl.partycypacja.programmes.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import pl.partycypacja.organisations.OrganisationReference;
import pl.partycypacja.programmes.Audience;
import pl.partycypacja.programmes.PublicationStatus;
import pl.partycypacja.programmes.domain.ProgrammeDirectory;

/// A programme in the catalogue's list.
public record ProgrammeSummary(
        UUID id,

        @Schema(maxLength = 200, examples = "pracownia-samorzadowa")
        String slug,

        @Schema(maxLength = 200, examples = "Pracownia Samorządowa")
        String name,

        @Schema(maxLength = 500, examples = "Szkolenia i wsparcie dla samorządowców.")
        String summary,

        OrganisationReference organiser,
        List<Audience> audiences,
        @Schema(examples = "[\"prawo-samorzadowe\"]") List<String> topics,
        boolean freeOfCharge,
        PublicationStatus status,
        Instant updatedAt) {

    static ProgrammeSummary from(ProgrammeDirectory.Line line) {
        return new ProgrammeSummary(
                line.id(),
                line.slug(),
                line.name(),
                line.summary(),
                line.organiser(),
                line.audiences(),
                line.topics(),
                line.freeOfCharge(),
                line.status(),
                line.updatedAt());
    }
}
