package pl.partycypacja.applications.domain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import pl.partycypacja.accounts.AccountsApi;
import pl.partycypacja.applications.ApplicationHistoryAction;
import pl.partycypacja.applications.ApplicationStatus;
import pl.partycypacja.platform.demo.DemoDataRequested;
import pl.partycypacja.platform.problem.FieldProblem;
import pl.partycypacja.platform.values.Sha256;
import pl.partycypacja.platform.values.Warsaw;
import pl.partycypacja.programmes.ProgrammesApi;
import pl.partycypacja.recruitment.RecruitmentState;
import pl.partycypacja.recruitment.RecruitmentsApi;
import pl.partycypacja.recruitment.RecruitmentsApi.RecruitmentView;

/// The demo's made-up applications in the recruitment of 2021, as they lay there when it had closed.
@ApplicationScoped
class DemoApplications {

    private static final String FILE = "selections/pracownia-samorzadowa-2021";

    private final ApplicationRepository applications;
    private final CanonicalContent canonical;
    private final SubmissionBlockers blockers;
    private final AccountsApi accounts;
    private final ProgrammesApi programmes;
    private final RecruitmentsApi recruitments;

    DemoApplications(
            ApplicationRepository applications,
            CanonicalContent canonical,
            SubmissionBlockers blockers,
            AccountsApi accounts,
            ProgrammesApi programmes,
            RecruitmentsApi recruitments) {
        this.applications = applications;
        this.canonical = canonical;
        this.blockers = blockers;
        this.accounts = accounts;
        this.programmes = programmes;
        this.recruitments = recruitments;
    }

    record DemoApplication(
            @NotBlank String email,
            @NotBlank String name,
            @NotNull LocalDateTime submittedAt,
            @NotBlank String office,
            @NotBlank String experience,
            @NotNull ObjectNode answers) {

        /// Councillors and mayors who meet every criterion.
        ApplicationContent content() {
            return new ApplicationContent(
                    answers,
                    Map.of(
                            "office", office,
                            "cooperation", "YES",
                            "experience", experience,
                            "openness", "YES",
                            "availability", "YES"),
                    Map.of("dataProcessing", true));
        }
    }

    void load(@Observes @Priority(50) DemoDataRequested request) {
        JsonNode file = request.files().read(FILE);
        UUID edition = programmes
                .findEdition(file.get("programme").asText(), file.get("edition").asText())
                .orElseThrow()
                .id();
        RecruitmentView recruitment = recruitments
                .findByName(edition, file.get("recruitment").asText())
                .orElseThrow();
        if (recruitment.state() != RecruitmentState.CLOSED) {
            return;
        }
        file.get("applications")
                .forEach(node -> load(request.files().convert(node, DemoApplication.class), recruitment));
    }

    private void load(DemoApplication made, RecruitmentView recruitment) {
        UUID applicant = accounts.findActiveByEmail(made.email()).orElseThrow().id();
        if (!applications.takeQuota(recruitment.id(), applicant, recruitment.applicationsPerApplicant())) {
            return;
        }
        Instant submittedAt = made.submittedAt().atZone(Warsaw.ZONE).toInstant();
        Application application =
                new Application(recruitment.id(), recruitment.programmeId(), applicant, null, submittedAt);
        application.fill(made.content(), submittedAt);
        requireNoFaults(application, recruitment);
        applications.persist(application);
        applications.record(application, ApplicationHistoryAction.CREATED, null, applicant, null);
        byte[] content = canonical.of(application, List.of());
        application.submit(
                applications.nextReference(recruitment.referencePrefix()), submittedAt, content, Sha256.hex(content));
        applications.record(application, ApplicationHistoryAction.SUBMITTED, ApplicationStatus.DRAFT, applicant, null);
    }

    private void requireNoFaults(Application application, RecruitmentView recruitment) {
        List<FieldProblem> faults = blockers.list(application.filled(), List.of(), recruitment, Locale.ENGLISH);
        if (!faults.isEmpty()) {
            throw new IllegalStateException("Demo data are not valid: " + faults);
        }
    }
}
