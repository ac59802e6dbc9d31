package pl.partycypacja.selection.domain.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.applications.ApplicationStatus;
import pl.partycypacja.applications.ApplicationView;
import pl.partycypacja.applications.DecisionOutcome;
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.paging.Listings;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.recruitment.RecruitmentsApi.RecruitmentView;
import pl.partycypacja.selection.domain.Impartiality;

/// Finds decisions, for coordinators alone until they are announced (APP-8).
@ApplicationScoped
public class DecisionDirectory {

    private final DecisionRepository decisions;
    private final Impartiality impartiality;
    private final Listings listings;

    DecisionDirectory(DecisionRepository decisions, Impartiality impartiality, Listings listings) {
        this.decisions = decisions;
        this.impartiality = impartiality;
        this.listings = listings;
    }

    /// An application and what is decided of it; outcome is null while nothing is.
    public record Row(
            UUID applicationId,
            String reference,
            UUID applicantId,
            @Nullable UUID organisationId,
            ApplicationStatus status,
            @Nullable DecisionOutcome outcome,
            @Nullable Integer reservePosition,
            @Nullable Instant releasedAt) {}

    /// Everything that was filed and not withdrawn, but for what the caller is bound to.
    ///
    /// @param isDecided null for both
    /// @throws Forbidden unless the caller coordinates the programme
    public Page<Row> list(
            PageRequest page,
            Seen<RecruitmentView> recruitment,
            List<DecisionOutcome> outcomes,
            @Nullable Boolean isDecided) {
        recruitment.requireAny(Relation.COORDINATOR);
        UUID id = recruitment.thing().id();
        var rows = listings.of(
                        Row.class,
                        "select new " + Row.class.getName()
                                + "(a.id, a.reference, a.applicantId, a.organisationId, a.status, d.outcome, d.reservePosition, d.releasedAt)"
                                + " from Application a left join Decision d on d.applicationId = a.id")
                .where("a.recruitmentId = :recruitment", "recruitment", id)
                .where("a.submittedAt is not null and a.status <> WITHDRAWN")
                .where("a.id not in :bound", "bound", impartiality.listBound(id, recruitment.caller()))
                .where("d.outcome in :outcomes", "outcomes", outcomes);
        if (isDecided != null) {
            rows.where(isDecided ? "d.applicationId is not null" : "d.applicationId is null");
        }
        return rows.sortable("reference", "a.reference", String.class, Row::reference)
                .sortedBy("reference")
                .page(page, "a.id", Row::applicationId);
    }

    /// @throws Forbidden unless the caller coordinates the programme and is impartial
    public Optional<Decision> findPrepared(Seen<? extends ApplicationView> application) {
        Impartiality.requireImpartialCoordinator(application);
        return decisions.findByIdOptional(application.thing().id());
    }

    /// What an applicant may know: a decision that is announced.
    Optional<Decision> findAnnounced(ApplicationView application) {
        return application.status().isResult()
                ? decisions.findByIdOptional(application.id()).filter(decision -> decision.releasedAt() != null)
                : Optional.empty();
    }
}
