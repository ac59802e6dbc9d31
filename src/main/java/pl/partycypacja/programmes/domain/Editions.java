package pl.partycypacja.programmes.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.StateConflict;

/// Creates, changes, publishes and archives editions.
@ApplicationScoped
public class Editions {

    private final EditionRepository editions;
    private final Clock clock;

    Editions(EditionRepository editions, Clock clock) {
        this.editions = editions;
        this.clock = clock;
    }

    /// Makes a draft.
    ///
    /// @throws Forbidden when the caller does not coordinate the programme
    /// @throws InvalidInput when parts of it contradict each other
    public Edition create(Seen<Programme> programme, EditionDetails details) {
        programme.requireAny(Relation.COORDINATOR);
        details.requireConsistent();
        Edition edition = new Edition(programme.thing().id(), details, clock.instant());
        editions.persistAndFlush(edition);
        return edition;
    }

    /// @param requireVersion refuses when the caller had seen another version
    /// @throws Forbidden when the caller does not coordinate the programme
    /// @throws InvalidInput when parts of it contradict each other
    public void update(Seen<Edition> seen, UnaryOperator<EditionDetails> change, LongConsumer requireVersion) {
        seen.requireAny(Relation.COORDINATOR);
        Edition edition = seen.thing();
        requireVersion.accept(edition.version());
        EditionDetails details = change.apply(edition.details());
        details.requireConsistent();
        edition.describe(details, clock.instant());
        editions.flush();
    }

    /// @throws Forbidden when the caller does not coordinate the programme
    /// @throws StateConflict unless it is a draft
    public void publish(Seen<Edition> edition) {
        take(PublicationAction.PUBLISH, edition);
    }

    /// @throws Forbidden when the caller does not coordinate the programme
    /// @throws StateConflict unless it is published
    public void archive(Seen<Edition> edition) {
        take(PublicationAction.ARCHIVE, edition);
    }

    private void take(PublicationAction step, Seen<Edition> edition) {
        edition.require(step);
        edition.thing().become(step.next(), clock.instant());
        editions.flush();
    }
}
