package pl.partycypacja.selection.domain.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import pl.partycypacja.applications.ApplicationView;
import pl.partycypacja.applications.ApplicationsApi;
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.access.Standing;
import pl.partycypacja.platform.paging.Listings;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.recruitment.RecruitmentsApi.RecruitmentView;
import pl.partycypacja.selection.domain.Impartiality;

/// Finds appeals for applicants and coordinators. The caller stands to an appeal as to the application that it is
/// about.
@ApplicationScoped
public class AppealDirectory {

    private final AppealRepository appeals;
    private final ApplicationsApi applications;
    private final Impartiality impartiality;
    private final Listings listings;
    private final Clock clock;

    AppealDirectory(
            AppealRepository appeals,
            ApplicationsApi applications,
            Impartiality impartiality,
            Listings listings,
            Clock clock) {
        this.appeals = appeals;
        this.applications = applications;
        this.impartiality = impartiality;
        this.listings = listings;
        this.clock = clock;
    }

    /// @throws NotFound when there is none, or the caller may not know of the application
    public Seen<Appeal> open(UUID id, Caller caller) {
        Appeal appeal = appeals.getById(id);
        return applications.open(appeal.applicationId(), caller).part(appeal);
    }

    /// The appeal against an application's result.
    ///
    /// @throws NotFound when there is none
    public Seen<Appeal> openOf(Seen<? extends ApplicationView> application) {
        return application.part(appeals.findOf(application.thing().id()).orElseThrow(NotFound::new));
    }

    /// Those that the caller is not bound to; each could be theirs to answer.
    ///
    /// @throws Forbidden unless the caller coordinates the programme
    public Page<Seen<Appeal>> list(PageRequest page, Seen<RecruitmentView> recruitment, List<AppealStatus> statuses) {
        recruitment.requireAny(Relation.COORDINATOR);
        UUID id = recruitment.thing().id();
        Standing impartialCoordinator = Standing.known(Relation.COORDINATOR);
        return listings.of(Appeal.class, "select a from Appeal a")
                .where("a.recruitmentId = :recruitment", "recruitment", id)
                .where("a.status in :statuses", "statuses", statuses)
                .where("a.applicationId not in :bound", "bound", impartiality.listBound(id, recruitment.caller()))
                .sortable("answerBy", "a.answerBy", LocalDate.class, Appeal::answerBy)
                .sortedBy("answerBy")
                .page(page, "a.id", Appeal::id)
                .map(appeal -> new Seen<>(appeal, recruitment.caller(), impartialCoordinator, clock));
    }
}
