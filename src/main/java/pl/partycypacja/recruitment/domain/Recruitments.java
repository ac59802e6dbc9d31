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
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.json.FormSchemas;
import pl.partycypacja.platform.json.FreeJson;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.FieldProblem;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.platform.values.PartialDate;
import pl.partycypacja.programmes.ProgrammesApi.EditionSummary;
import pl.partycypacja.recruitment.RecruitmentAction;
import pl.partycypacja.recruitment.RecruitmentChanged;
import pl.partycypacja.recruitment.RecruitmentProblem;
import pl.partycypacja.recruitment.RecruitmentState;

/// Creates, changes, publishes, extends and cancels recruitments (REC-1 … REC-8).
@ApplicationScoped
public class Recruitments {

    private final RecruitmentRepository recruitments;
    private final RecruitmentDirectory directory;
    private final FormSchemas forms;
    private final Event<RecruitmentChanged> changes;
    private final Clock clock;

    Recruitments(
            RecruitmentRepository recruitments,
            RecruitmentDirectory directory,
            FormSchemas forms,
            Event<RecruitmentChanged> changes,
            Clock clock) {
        this.recruitments = recruitments;
        this.directory = directory;
        this.forms = forms;
        this.changes = changes;
        this.clock = clock;
    }

    /// Makes a draft.
    ///
    /// @throws Forbidden when the caller does not coordinate the edition's programme
    /// @throws InvalidInput when the dates are out of order (REC-3), among others
    public Recruitment create(Seen<EditionSummary> edition, RecruitmentDetails details) {
        edition.requireAny(Relation.COORDINATOR);
        details.requireConsistent();
        Recruitment recruitment =
                new Recruitment(edition.thing().id(), edition.thing().programmeId(), details, clock.instant());
        recruitments.persist(recruitment);
        write(recruitment);
        return recruitment;
    }

    private void write(Recruitment recruitment) {
        recruitments.replaceKeyDates(recruitment);
        recruitments.flush();
    }

    /// @param requireVersion refuses when the caller had seen another version
    /// @throws Forbidden when the caller does not coordinate the programme
    /// @throws StateConflict after the results, and when the recruitment was cancelled
    /// @throws InvalidInput `frozen` at what cannot change once it has opened (REC-4)
    public void update(Seen<Recruitment> seen, UnaryOperator<RecruitmentDetails> change, LongConsumer requireVersion) {
        seen.requireAny(Relation.COORDINATOR);
        Recruitment recruitment = seen.thing();
        requireVersion.accept(recruitment.version());
        RecruitmentDetails details = change.apply(recruitment.details());
        requireChangeable(seen, details);
        details.requireConsistent();
        recruitment.requireFormFor(details);
        recruitment.describe(details, clock.instant());
        write(recruitment);
    }

    private void requireChangeable(Seen<Recruitment> seen, RecruitmentDetails changed) {
        RecruitmentState state = seen.thing().state(clock.instant());
        if (state.isFinal()) {
            throw seen.conflict(RecruitmentAction.class);
        }
        if (!state.isBeforeOpening()) {
            FrozenDetails.requireUnchanged(seen.thing().details(), changed);
        }
    }

    /// Sets the form, which is frozen once the recruitment has opened (REC-5).
    ///
    /// @param requireVersion refuses when the caller had seen another version
    /// @throws Forbidden when the caller does not coordinate the programme
    /// @throws InvalidInput `invalid-schema` or `remote-reference`
    /// @throws StateConflict once it has opened
    public void changeForm(Seen<Recruitment> seen, ObjectNode form, LongConsumer requireVersion) {
        seen.requireAny(Relation.COORDINATOR);
        Recruitment recruitment = seen.thing();
        requireVersion.accept(recruitment.version());
        ObjectNode schema = FreeJson.normalise(form, at("schema"));
        List<FieldProblem> faults = forms.check(schema, at("schema"));
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        Instant now = clock.instant();
        if (!recruitment.state(now).isBeforeOpening()) {
            throw seen.conflict(RecruitmentAction.class);
        }
        recruitment.changeForm(schema, now);
        recruitments.flush();
    }

    /// @throws Forbidden when the caller does not coordinate the programme
    /// @throws StateConflict unless it is a draft
    /// @throws DomainException `edition-not-published` while its edition or programme is a draft
    /// @throws InvalidInput `required` at the form, when the recruitment has an opening day and no form (REC-5)
    public void publish(Seen<Recruitment> seen) {
        seen.require(RecruitmentAction.PUBLISH);
        if (!directory.isEditionPublic(seen.thing())) {
            throw new DomainException(RecruitmentProblem.EDITION_NOT_PUBLISHED);
        }
        seen.thing().publish(clock.instant());
        recruitments.showKeyDates(seen.thing());
    }

    /// Moves the closing to a later day. The extension is on record, and applicants with drafts are told (REC-4).
    ///
    /// @param closesOn the new last day
    /// @param closingTime Warsaw time on that day; null for its end
    /// @throws Forbidden when the caller does not coordinate the programme
    /// @throws StateConflict unless it is open
    /// @throws InvalidInput when the new closing is not later, is over already, or comes after what follows it
    public void extend(Seen<Recruitment> seen, LocalDate closesOn, @Nullable LocalTime closingTime, String reason) {
        seen.require(RecruitmentAction.EXTEND);
        Recruitment recruitment = seen.thing();
        Instant now = clock.instant();
        RecruitmentDetails before = recruitment.details();
        RecruitmentDetails extended = before.withClosing(PartialDate.of(closesOn), closingTime);
        before.requireExtendedBy(extended, now);
        recruitment.describe(extended, now);
        recruitments.add(new Extension(recruitment.id(), before, extended, reason, seen.callerId(), now));
        write(recruitment);
        tell(RecruitmentChanged.Kind.EXTENDED, recruitment, extended.closesOn(), reason);
    }

    /// Cancels it for good; applicants are told the reason.
    ///
    /// @throws Forbidden when the caller does not coordinate the programme
    /// @throws StateConflict after the results, and when it was cancelled already
    public void cancel(Seen<Recruitment> seen, String reason) {
        seen.require(RecruitmentAction.CANCEL);
        Recruitment recruitment = seen.thing();
        recruitment.cancel(reason, clock.instant());
        recruitments.showKeyDates(recruitment);
        tell(RecruitmentChanged.Kind.CANCELLED, recruitment, null, reason);
    }

    private void tell(
            RecruitmentChanged.Kind kind, Recruitment recruitment, @Nullable PartialDate closesOn, String reason) {
        changes.fire(new RecruitmentChanged(kind, recruitment.id(), recruitment.name(), closesOn, reason));
    }
}
