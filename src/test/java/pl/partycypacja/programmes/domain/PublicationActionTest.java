package pl.partycypacja.programmes.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.access.Standing;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.programmes.PublicationStatus;

class PublicationActionTest {

    /// What a coordinator may do; everyone else may do nothing.
    private static final Map<PublicationStatus, List<PublicationAction>> OF_COORDINATORS = Map.of(
            PublicationStatus.DRAFT, List.of(PublicationAction.PUBLISH),
            PublicationStatus.PUBLISHED, List.of(PublicationAction.ARCHIVE),
            PublicationStatus.ARCHIVED, List.of());

    private record Thing(PublicationStatus status) implements Publishable {}

    private static Seen<Thing> seen(PublicationStatus status, Relation relation) {
        return new Seen<>(
                new Thing(status),
                Caller.ANONYMOUS,
                Standing.known(relation),
                Clock.fixed(Instant.parse("2026-01-01T12:00:00Z"), ZoneOffset.UTC));
    }

    @Test
    @DisplayName("who may publish and archive what: all statuses and relations")
    void allStatusesAndRelations() {
        for (PublicationStatus status : PublicationStatus.values()) {
            for (Relation relation : Relation.values()) {
                assertThat(seen(status, relation).allowedActions(PublicationAction.class))
                        .as(relation + " at " + status)
                        .isEqualTo(relation == Relation.COORDINATOR ? OF_COORDINATORS.get(status) : List.of());
            }
        }
    }

    @Test
    @DisplayName("a refusal says what the coordinator may do instead; to others it says only that they may not")
    void refusals() {
        assertThatThrownBy(() ->
                        seen(PublicationStatus.PUBLISHED, Relation.COORDINATOR).require(PublicationAction.PUBLISH))
                .isInstanceOfSatisfying(StateConflict.class, refusal -> {
                    assertThat(refusal.currentState()).isEqualTo("PUBLISHED");
                    assertThat(refusal.allowedActions()).containsExactly("ARCHIVE");
                });
        assertThatThrownBy(
                        () -> seen(PublicationStatus.PUBLISHED, Relation.EXPERT).require(PublicationAction.PUBLISH))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    @DisplayName("each step leads to the status that it is named after")
    void next() {
        assertThat(PublicationAction.PUBLISH.next()).isEqualTo(PublicationStatus.PUBLISHED);
        assertThat(PublicationAction.ARCHIVE.next()).isEqualTo(PublicationStatus.ARCHIVED);
    }
}
