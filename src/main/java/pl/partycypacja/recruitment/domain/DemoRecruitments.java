package pl.partycypacja.recruitment.domain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.access.Standing;
import pl.partycypacja.platform.access.Stateful;
import pl.partycypacja.platform.demo.DemoDataRequested;
import pl.partycypacja.platform.demo.DemoFiles;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.programmes.ProgrammesApi;
import pl.partycypacja.programmes.ProgrammesApi.EditionSummary;

/// Loads the recruitments of the demo: those of the source documents, and one that is open whenever today is.
@ApplicationScoped
class DemoRecruitments {

    private static final String ALWAYS_OPEN = "ALWAYS_OPEN";

    private final RecruitmentRepository repository;
    private final Recruitments recruitments;
    private final ProgrammesApi programmes;
    private final DemoWindow window;
    private final Clock clock;

    DemoRecruitments(
            RecruitmentRepository repository,
            Recruitments recruitments,
            ProgrammesApi programmes,
            DemoWindow window,
            Clock clock) {
        this.repository = repository;
        this.recruitments = recruitments;
        this.programmes = programmes;
        this.window = window;
        this.clock = clock;
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
        Recruitment recruitment = repository
                .findByName(edition.id(), details.name())
                .orElseGet(() -> create(edition, details, node.get("form")));
        if (node.path("window").asText().equals(ALWAYS_OPEN)) {
            window.roll(recruitment);
        }
    }

    private Recruitment create(EditionSummary edition, RecruitmentDetails details, JsonNode form) {
        Recruitment recruitment = recruitments.create(asCoordinator(edition), details);
        Seen<Recruitment> seen = asCoordinator(recruitment);
        if (form != null) {
            recruitments.changeForm(seen, (ObjectNode) form, version -> {});
        }
        recruitments.publish(seen);
        return recruitment;
    }

    private <T extends Stateful> Seen<T> asCoordinator(T thing) {
        return new Seen<>(thing, Caller.ANONYMOUS, Standing.known(Relation.COORDINATOR), clock);
    }
}
