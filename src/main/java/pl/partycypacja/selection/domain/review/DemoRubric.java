package pl.partycypacja.selection.domain.review;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import pl.partycypacja.platform.demo.DemoDataRequested;
import pl.partycypacja.programmes.ProgrammesApi;
import pl.partycypacja.recruitment.RecruitmentState;
import pl.partycypacja.recruitment.RecruitmentsApi;
import pl.partycypacja.recruitment.RecruitmentsApi.RecruitmentView;

/// What the demo's applications of 2021 are scored by, once their recruitment has closed.
@ApplicationScoped
class DemoRubric {

    private static final String FILE = "selections/pracownia-samorzadowa-2021";

    private final Rubrics rubrics;
    private final RubricRepository repository;
    private final ProgrammesApi programmes;
    private final RecruitmentsApi recruitments;

    DemoRubric(Rubrics rubrics, RubricRepository repository, ProgrammesApi programmes, RecruitmentsApi recruitments) {
        this.rubrics = rubrics;
        this.repository = repository;
        this.programmes = programmes;
        this.recruitments = recruitments;
    }

    void load(@Observes @Priority(55) DemoDataRequested request) {
        JsonNode file = request.files().read(FILE);
        UUID edition = programmes
                .findEdition(file.get("programme").asText(), file.get("edition").asText())
                .orElseThrow()
                .id();
        RecruitmentView recruitment = recruitments
                .findByName(edition, file.get("recruitment").asText())
                .orElseThrow();
        if (recruitment.state() == RecruitmentState.CLOSED
                && repository.findByIdOptional(recruitment.id()).isEmpty()) {
            rubrics.keep(recruitment.id(), request.files().convert(file.get("rubric"), RubricDetails.class));
        }
    }
}
