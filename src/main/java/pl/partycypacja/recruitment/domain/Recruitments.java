package pl.partycypacja.recruitment.domain;

import static pl.partycypacja.platform.problem.Place.at;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.json.FormSchemas;
import pl.partycypacja.platform.json.FreeJson;
import pl.partycypacja.platform.paging.Listing;
import pl.partycypacja.platform.paging.Listings;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.FieldProblem;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.InputFault;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.platform.security.Role;
import pl.partycypacja.platform.values.PartialDate;
import pl.partycypacja.programmes.Audience;
import pl.partycypacja.programmes.ProgrammesApi;
import pl.partycypacja.programmes.ProgrammesApi.EditionSummary;
import pl.partycypacja.recruitment.RecruitmentChanged;
import pl.partycypacja.recruitment.RecruitmentProblem;
import pl.partycypacja.recruitment.RecruitmentState;

/// Recruitments: what anyone may read, and what the programme's coordinators may change (REC-1 … REC-8).
@ApplicationScoped
public class Recruitments {

    private final RecruitmentRepository recruitments;
    private final ProgrammesApi programmes;
    private final FormSchemas forms;
    private final Event<RecruitmentChanged> changes;
    private final Listings listings;
    private final Clock clock;

    Recruitments(
            RecruitmentRepository recruitments,
            ProgrammesApi programmes,
            FormSchemas forms,
            Event<RecruitmentChanged> changes,
            Listings listings,
            Clock clock) {
        this.recruitments = recruitments;
        this.programmes = programmes;
        this.forms = forms;
        this.changes = changes;
        this.listings = listings;
        this.clock = clock;
    }

    /// What a list of recruitments is narrowed by; null and empty mean any.
    ///
    /// @param years of opening, or in which it is expected to open
    public record Filter(
            List<RecruitmentState> states,
            List<String> programmeSlugs,
            List<Audience> audiences,
            List<Integer> years,
            @Nullable Instant updatedSince) {}

    /// A line of the list: without the form, which is long.
    public record Row(
            UUID id,
            UUID editionId,
            String name,
            RecruitmentDetails details,
            LocalDate sortOn,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt,
            @Nullable Instant publishedAt,
            @Nullable Instant cancelledAt,
            @Nullable Instant resultsAnnouncedAt,
            Instant updatedAt) {

        public RecruitmentState state(Instant now) {
            return Recruitment.state(cancelledAt, publishedAt, resultsAnnouncedAt, opensAt, closesAt, now);
        }
    }

    public Page<Row> list(PageRequest page, Filter filter, Caller caller) {
        Instant now = clock.instant();
        return listings.of(
                        Row.class,
                        "select new " + Row.class.getName()
                                + "(r.id, r.editionId, r.name, r.details, r.sortOn, r.opensAt, r.closesAt, r.publishedAt,"
                                + " r.cancelledAt, r.resultsAnnouncedAt, r.updatedAt) from Recruitment r")
                .where(
                        "r.publishedAt is not null or r.programmeId in :coordinated",
                        "coordinated",
                        caller.is(Role.ADMIN) ? null : programmes.coordinatedOrNone(caller))
                .where(
                        statesCondition(filter.states()),
                        Listing.NOW,
                        filter.states().isEmpty() ? null : now)
                .where(
                        "r.programmeId in :programmes",
                        "programmes",
                        filter.programmeSlugs().isEmpty()
                                ? null
                                : Listing.idsOrNone(programmes.listProgrammeIds(filter.programmeSlugs())))
                .where("array_intersects(r.audiences, :audiences)", "audiences", names(filter.audiences()))
                .where("year(r.sortOn) in :years", "years", filter.years())
                .where("r.updatedAt >= :since", "since", filter.updatedSince())
                .sortable("opensOn", "r.sortOn", LocalDate.class, Row::sortOn)
                .sortable("name", "r.name", String.class, Row::name)
                .sortable("updatedAt", "r.updatedAt", Instant.class, Row::updatedAt)
                .sortedBy("-opensOn")
                .page(page, "r.id", Row::id);
    }

    /// The conditions of [Recruitment#state] once more, for the database; a test compares the two.
    private static String statesCondition(List<RecruitmentState> states) {
        return String.join(
                " or ", states.stream().map(Recruitments::stateCondition).toList());
    }

    private static String stateCondition(RecruitmentState state) {
        String live = "(r.cancelledAt is null and r.publishedAt is not null and r.resultsAnnouncedAt is null and ";
        return switch (state) {
            case CANCELLED -> "(r.cancelledAt is not null and cast(:now as Instant) is not null)";
            case DRAFT -> "(r.cancelledAt is null and r.publishedAt is null and cast(:now as Instant) is not null)";
            case RESULTS_ANNOUNCED ->
                "(r.cancelledAt is null and r.publishedAt is not null and r.resultsAnnouncedAt is not null and cast(:now as Instant) is not null)";
            case UPCOMING -> live + "(r.opensAt is null or r.opensAt > :now))";
            case OPEN -> live + "r.opensAt <= :now and (r.closesAt is null or r.closesAt > :now))";
            case CLOSED -> live + "r.opensAt <= :now and r.closesAt <= :now)";
        };
    }

    private static String @Nullable [] names(List<Audience> audiences) {
        return audiences.isEmpty() ? null : audiences.stream().map(Enum::name).toArray(String[]::new);
    }

    /// @throws NotFound when there is none, or it is a draft of a programme that the caller does not coordinate
    public Recruitment getVisible(UUID id, Caller caller) {
        Recruitment recruitment = recruitments.getById(id);
        if (!recruitment.isPublished() && !isCoordinator(recruitment, caller)) {
            throw new NotFound();
        }
        return recruitment;
    }

    /// @throws NotFound when the caller may not see it
    /// @throws Forbidden when the caller does not coordinate its programme
    public Recruitment getCoordinated(UUID id, Caller caller) {
        Recruitment recruitment = getVisible(id, caller);
        if (!isCoordinator(recruitment, caller)) {
            throw new Forbidden();
        }
        return recruitment;
    }

    public boolean isCoordinator(Recruitment recruitment, Caller caller) {
        return !caller.isAnonymous() && programmes.isCoordinator(recruitment.editionId(), caller);
    }

    public List<Extension> listExtensions(Recruitment recruitment) {
        return recruitments.listExtensions(recruitment.id());
    }

    /// A draft in an edition that the caller coordinates.
    ///
    /// @throws InvalidInput when the dates are out of order (REC-3), among others
    public Recruitment create(UUID editionId, RecruitmentDetails details, Caller caller) {
        programmes.requireCoordinator(editionId, caller);
        return create(editionId, details);
    }

    /// The same, where nobody needs to be asked.
    public Recruitment create(UUID editionId, RecruitmentDetails details) {
        details.requireConsistent();
        EditionSummary edition = programmes.getEdition(editionId);
        Recruitment recruitment = new Recruitment(editionId, edition.programmeId(), details, clock.instant());
        recruitments.persist(recruitment);
        recruitments.replaceKeyDates(recruitment);
        recruitments.flush();
        return recruitment;
    }

    /// @throws InvalidInput `frozen` for what cannot change once it is open (REC-4)
    public void update(Recruitment recruitment, RecruitmentDetails details) {
        recruitment.requireFreeToChange(details, clock.instant());
        details.requireConsistent();
        recruitment.requireForm(details);
        describe(recruitment, details);
    }

    private void describe(Recruitment recruitment, RecruitmentDetails details) {
        recruitment.describe(details, clock.instant());
        recruitments.replaceKeyDates(recruitment);
        recruitments.flush();
    }

    /// REC-5.
    ///
    /// @throws InvalidInput `invalid-schema` or `remote-reference`
    public void changeForm(Recruitment recruitment, ObjectNode form) {
        ObjectNode schema = FreeJson.normalise(form, at("schema"));
        List<FieldProblem> faults = forms.check(schema, at("schema"));
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        recruitment.changeForm(schema, clock.instant());
        recruitments.flush();
    }

    /// @throws DomainException `edition-not-published` while its edition or programme is a draft, which nobody
    ///     could read about
    public void publish(Recruitment recruitment) {
        if (!programmes.getEdition(recruitment.editionId()).isPublic()) {
            throw new DomainException(RecruitmentProblem.EDITION_NOT_PUBLISHED);
        }
        recruitment.publish(clock.instant());
        recruitments.flush();
    }

    /// REC-4: the extension is on record, and applicants with drafts are told.
    public void extend(
            Recruitment recruitment, LocalDate closesOn, @Nullable LocalTime closingTime, String reason, UUID by) {
        PartialDate closing = PartialDate.of(closesOn);
        RecruitmentDetails before = recruitment.details();
        RecruitmentDetails extended = before.withClosing(closing, closingTime);
        recruitment.extend(extended, clock.instant());
        if (extended.isOutOfOrder()) {
            throw InvalidInput.at(at("closesOn"), InputFault.DATE_ORDER);
        }
        recruitments
                .getEntityManager()
                .persist(new Extension(recruitment.id(), before, closing, closingTime, reason, by, clock.instant()));
        recruitments.replaceKeyDates(recruitment);
        recruitments.flush();
        changes.fire(new RecruitmentChanged(
                RecruitmentChanged.Kind.EXTENDED, recruitment.id(), recruitment.name(), closing, reason));
    }

    public void cancel(Recruitment recruitment, String reason) {
        recruitment.cancel(reason, clock.instant());
        recruitments.flush();
        changes.fire(new RecruitmentChanged(
                RecruitmentChanged.Kind.CANCELLED, recruitment.id(), recruitment.name(), null, reason));
    }
}
