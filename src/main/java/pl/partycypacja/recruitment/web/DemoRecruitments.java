package pl.partycypacja.recruitment.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import pl.partycypacja.platform.demo.DemoDataRequested;
import pl.partycypacja.platform.demo.DemoFiles;
import pl.partycypacja.programmes.ProgrammesApi;
import pl.partycypacja.programmes.ProgrammesApi.EditionSummary;
import pl.partycypacja.recruitment.domain.DemoWindow;
import pl.partycypacja.recruitment.domain.Recruitment;
import pl.partycypacja.recruitment.domain.RecruitmentDetails;
import pl.partycypacja.recruitment.domain.Recruitments;

/// The recruitments of the demo: those of the source documents, and one that is open whenever today is.
@ApplicationScoped
class DemoRecruitments {

    private static final String ALWAYS_OPEN = "ALWAYS_OPEN";

    private final Recruitments recruitments;
    private final ProgrammesApi programmes;
    private final DemoWindow window;

    DemoRecruitments(Recruitments recruitments, ProgrammesApi programmes, DemoWindow window) {
        this.recruitments = recruitments;
        this.programmes = programmes;
        this.window = window;
    }

    void load(@Observes @Priority(40) DemoDataRequested request) {
        request.files().editions().forEach(edition -> {
            EditionSummary summary = programmes
                    .findEdition(edition.programmeSlug(), edition.name())
                    .orElseThrow();
            edition.node().get("recruitments").forEach(node -> load(summary, node, request.files()));
        });
    }

    private void load(EditionSummary edition, JsonNode node, DemoFiles files) {
        RecruitmentDetails details = files.convert(node.get("recruitment"), RecruitmentDetails.class);
        Recruitment recruitment =
                window.find(edition.id(), details.name()).orElseGet(() -> create(edition, details, node.get("form")));
        if (node.path("window").asText().equals(ALWAYS_OPEN)) {
            window.roll(recruitment);
        }
    }

    private Recruitment create(EditionSummary edition, RecruitmentDetails details, JsonNode form) {
        Recruitment recruitment = recruitments.create(edition.id(), details);
        if (form != null) {
            recruitments.changeForm(recruitment, (ObjectNode) form);
        }
        recruitments.publish(recruitment);
        return recruitment;
    }
}
