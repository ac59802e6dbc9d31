package pl.partycypacja.selection.domain.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import pl.partycypacja.applications.ApplicationLetters;
import pl.partycypacja.applications.ApplicationReference;
import pl.partycypacja.applications.DecisionOutcome;
import pl.partycypacja.recruitment.RecruitmentsApi.RecruitmentView;
import pl.partycypacja.selection.domain.SelectionMessage;
import pl.partycypacja.selection.domain.result.DecisionRepository.Released;

/// What applicants are told of their results (APP-8, NOT-1).
@ApplicationScoped
class ResultLetters {

    private final ApplicationLetters letters;

    ResultLetters(ApplicationLetters letters) {
        this.letters = letters;
    }

    /// One kind of letter for each outcome.
    void tell(RecruitmentView recruitment, List<Released> released) {
        Map<UUID, Released> byApplication = released.stream()
                .collect(Collectors.toMap(each -> each.application().id(), Function.identity()));
        Arrays.stream(DecisionOutcome.values())
                .forEach(outcome -> letters.tellAll(
                        letterOf(outcome, recruitment.isContest()),
                        recruitment,
                        addressees(released, outcome),
                        application -> facts(Objects.requireNonNull(byApplication.get(application.id()))),
                        null));
    }

    private static List<ApplicationReference> addressees(List<Released> released, DecisionOutcome outcome) {
        return released.stream()
                .filter(each -> each.outcome() == outcome)
                .map(Released::application)
                .toList();
    }

    private static SelectionMessage letterOf(DecisionOutcome outcome, boolean isContest) {
        return switch (outcome) {
            case ACCEPTED -> isContest ? SelectionMessage.RESULT_AWARDED : SelectionMessage.RESULT_ACCEPTED;
            case RESERVE -> SelectionMessage.RESULT_RESERVE;
            case REJECTED -> SelectionMessage.RESULT_REJECTED;
        };
    }

    private static Map<String, String> facts(Released released) {
        return Map.of(
                "justification",
                released.justification(),
                "position",
                released.position() == null ? "" : released.position().toString());
    }
}
