package pl.partycypacja.applications.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.applications.ApplicationMessage;
import pl.partycypacja.recruitment.RecruitmentsApi.RecruitmentView;

/// What applicants are told of their results (APP-8, NOT-1).
@ApplicationScoped
class ResultLetters {

    private final EntityManager database;
    private final Letters letters;

    ResultLetters(EntityManager database, Letters letters) {
        this.database = database;
        this.letters = letters;
    }

    /// What an applicant is told of a decision.
    private record Result(
            ApplicationReference application,
            DecisionOutcome outcome,
            String justification,
            @Nullable Integer position) {}

    Results.Announced tell(RecruitmentView recruitment, Instant now) {
        Map<UUID, Result> results = listReleased(recruitment.id(), now);
        Map<DecisionOutcome, List<ApplicationReference>> byOutcome = results.values().stream()
                .collect(Collectors.groupingBy(
                        Result::outcome,
                        () -> new EnumMap<>(DecisionOutcome.class),
                        Collectors.mapping(Result::application, Collectors.toList())));
        Arrays.stream(DecisionOutcome.values())
                .forEach(outcome -> letters.tellAll(
                        letterOf(outcome, recruitment.isContest()),
                        recruitment,
                        byOutcome.getOrDefault(outcome, List.of()),
                        application -> facts(Objects.requireNonNull(results.get(application.id()))),
                        null));
        return new Results.Announced(
                count(byOutcome, DecisionOutcome.ACCEPTED),
                count(byOutcome, DecisionOutcome.RESERVE),
                count(byOutcome, DecisionOutcome.REJECTED),
                now);
    }

    private static int count(Map<DecisionOutcome, List<ApplicationReference>> byOutcome, DecisionOutcome outcome) {
        return byOutcome.getOrDefault(outcome, List.of()).size();
    }

    private static ApplicationMessage letterOf(DecisionOutcome outcome, boolean isContest) {
        return switch (outcome) {
            case ACCEPTED -> isContest ? ApplicationMessage.RESULT_AWARDED : ApplicationMessage.RESULT_ACCEPTED;
            case RESERVE -> ApplicationMessage.RESULT_RESERVE;
            case REJECTED -> ApplicationMessage.RESULT_REJECTED;
        };
    }

    private static Map<String, String> facts(Result result) {
        return Map.of(
                "justification",
                result.justification(),
                "position",
                result.position() == null ? "" : result.position().toString());
    }

    private Map<UUID, Result> listReleased(UUID recruitmentId, Instant now) {
        return database.createQuery(
                        "select a.id, a.applicantId, a.organisationId, a.reference, d.outcome, d.justification, d.reservePosition"
                                + " from Application a join Decision d on d.applicationId = a.id"
                                + " where d.recruitmentId = :recruitment and d.releasedAt = :now order by a.id",
                        Tuple.class)
                .setParameter("recruitment", recruitmentId)
                .setParameter("now", now)
                .getResultStream()
                .map(row -> new Result(
                        new ApplicationReference(
                                row.get(0, UUID.class),
                                row.get(1, UUID.class),
                                row.get(2, UUID.class),
                                row.get(3, String.class)),
                        row.get(4, DecisionOutcome.class),
                        row.get(5, String.class),
                        row.get(6, Integer.class)))
                .collect(Collectors.toMap(result -> result.application().id(), Function.identity()));
    }
}
