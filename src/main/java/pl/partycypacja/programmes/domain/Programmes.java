package pl.partycypacja.programmes.domain;

import static pl.partycypacja.platform.problem.Place.at;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import pl.partycypacja.organisations.OrganisationsApi;
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.InputFault;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.platform.values.PolishWords;
import pl.partycypacja.platform.values.Texts;

/// Creates, changes, publishes and archives programmes.
@ApplicationScoped
public class Programmes {

    private final ProgrammeRepository programmes;
    private final Staff staff;
    private final OrganisationsApi organisations;
    private final PolishWords dictionary;
    private final Clock clock;

    Programmes(
            ProgrammeRepository programmes,
            Staff staff,
            OrganisationsApi organisations,
            PolishWords dictionary,
            Clock clock) {
        this.programmes = programmes;
        this.staff = staff;
        this.organisations = organisations;
        this.dictionary = dictionary;
        this.clock = clock;
    }

    /// Makes a draft, which its author coordinates. The slug comes from the name, and stays when the name changes.
    ///
    /// @throws InvalidInput `unknown-reference` when there is no such organiser
    public Programme create(ProgrammeDetails details, UUID authorId) {
        requireOrganiser(details);
        Programme programme = new Programme(freeSlug(details.name()), details, dictionary, clock.instant());
        programmes.persistAndFlush(programme);
        staff.add(programme, authorId, StaffRole.COORDINATOR);
        return programme;
    }

    /// `pracownia`, or when that is taken `pracownia-2`, `pracownia-3` and so on.
    private String freeSlug(String name) {
        String slug = Texts.slug(name);
        for (int number = 2; programmes.findBySlug(slug).isPresent(); number++) {
            slug = Texts.slug(name) + "-" + number;
        }
        return slug;
    }

    /// @param requireVersion refuses when the caller had seen another version
    /// @throws Forbidden when the caller does not coordinate the programme
    /// @throws InvalidInput `unknown-reference` when there is no such organiser
    public void update(Seen<Programme> seen, UnaryOperator<ProgrammeDetails> change, LongConsumer requireVersion) {
        seen.requireAny(Relation.COORDINATOR);
        Programme programme = seen.thing();
        requireVersion.accept(programme.version());
        ProgrammeDetails details = change.apply(programme.details());
        requireOrganiser(details);
        programme.describe(details, dictionary, clock.instant());
        programmes.flush();
    }

    /// @throws Forbidden when the caller does not coordinate the programme
    /// @throws StateConflict unless it is a draft
    public void publish(Seen<Programme> programme) {
        take(PublicationAction.PUBLISH, programme);
    }

    /// @throws Forbidden when the caller does not coordinate the programme
    /// @throws StateConflict unless it is published
    public void archive(Seen<Programme> programme) {
        take(PublicationAction.ARCHIVE, programme);
    }

    private void take(PublicationAction step, Seen<Programme> programme) {
        programme.require(step);
        programme.thing().become(step.next(), clock.instant());
        programmes.flush();
    }

    private void requireOrganiser(ProgrammeDetails details) {
        if (organisations.findOrganisation(details.organiserId()).isEmpty()) {
            throw InvalidInput.at(at("organiserId"), InputFault.UNKNOWN_REFERENCE);
        }
    }
}
