package pl.partycypacja.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.access.Standing;
import pl.partycypacja.platform.security.Caller;

@DisplayName("APP-1: what can be done to an application, by whom, and in which states")
class ApplicationActionTest {

    private static final Map<String, String> OWNER = Map.of(
            "DRAFT", "UPDATE SUBMIT WITHDRAW",
            "SUBMITTED", "WITHDRAW",
            "RETURNED", "UPDATE SUBMIT WITHDRAW",
            "UNDER_REVIEW", "WITHDRAW",
            "SHORTLISTED", "WITHDRAW BOOK_INTERVIEW",
            "RESERVE", "ACCEPT_PLACE DECLINE_PLACE APPEAL",
            "REJECTED", "APPEAL");

    private static final Map<String, String> COORDINATOR = Map.of(
            "SUBMITTED", "RETURN DECIDE",
            "RETURNED", "RETURN DECIDE",
            "UNDER_REVIEW", "SHORTLIST DECIDE",
            "SHORTLISTED", "BOOK_INTERVIEW DECIDE",
            "RESERVE", "APPEAL",
            "REJECTED", "APPEAL");

    private static final Map<String, String> BOUND_COORDINATOR = Map.of(
            "SUBMITTED", "RETURN",
            "RETURNED", "RETURN",
            "SHORTLISTED", "BOOK_INTERVIEW");

    private record InState(ApplicationStatus status) implements ApplicationView {
        @Override
        public UUID id() {
            return new UUID(0, 1);
        }

        @Override
        public UUID recruitmentId() {
            return new UUID(0, 2);
        }

        @Override
        public UUID programmeId() {
            return new UUID(0, 3);
        }

        @Override
        public UUID accountId() {
            return new UUID(0, 4);
        }

        @Override
        public @Nullable UUID organisationId() {
            return null;
        }

        @Override
        public @Nullable String reference() {
            return null;
        }

        @Override
        public @Nullable Instant submittedAt() {
            return null;
        }

        @Override
        public boolean isAwaitedAt(Instant now) {
            return false;
        }
    }

    private static List<String> allowed(ApplicationStatus status, Relation... relations) {
        return new Seen<ApplicationView>(
                        new InState(status),
                        Caller.ANONYMOUS,
                        Standing.known(relations),
                        Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
                .allowedActions(ApplicationAction.class).stream()
                        .map(Enum::name)
                        .toList();
    }

    private static List<String> expected(Map<String, String> table, ApplicationStatus status) {
        String actions = table.getOrDefault(status.name(), "");
        return actions.isEmpty() ? List.of() : List.of(actions.split(" ", -1));
    }

    @ParameterizedTest
    @EnumSource(ApplicationStatus.class)
    void everyStateAndRelation(ApplicationStatus status) {
        assertThat(allowed(status, Relation.OWNER)).isEqualTo(expected(OWNER, status));
        assertThat(allowed(status, Relation.COORDINATOR)).isEqualTo(expected(COORDINATOR, status));
        assertThat(allowed(status, Relation.COORDINATOR, Relation.BOUND))
                .isEqualTo(expected(BOUND_COORDINATOR, status));
        for (Relation other : List.of(Relation.EXPERT, Relation.MEMBER, Relation.BOUND, Relation.ADMINISTRATOR)) {
            assertThat(allowed(status, other)).as(other.name()).isEmpty();
        }
    }
}
