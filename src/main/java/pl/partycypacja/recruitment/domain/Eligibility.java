package pl.partycypacja.recruitment.domain;

import static pl.partycypacja.platform.problem.Place.at;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.problem.FieldProblem;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.recruitment.Criterion;
import pl.partycypacja.recruitment.RecruitmentFault;

/// Which criteria a set of answers meets (REC-7). It is told and not kept.
///
/// @param isEligible whether all criteria are met
/// @param results in the order of the criteria
public record Eligibility(boolean isEligible, List<Result> results) {

    /// What becomes of one criterion.
    ///
    /// @param answer null when the question was not answered, so that the criterion is not met
    public record Result(Criterion criterion, @Nullable String answer, boolean isMet) {}

    /// @param answers the chosen options, by the keys of the criteria
    /// @throws InvalidInput `unknown-criterion` at each answer to no criterion, or that is none of its options
    public static Eligibility of(List<Criterion> criteria, Map<String, String> answers) {
        requireKnown(criteria, answers);
        List<Result> results = criteria.stream()
                .map(criterion -> result(criterion, answers.get(criterion.key())))
                .toList();
        return new Eligibility(results.stream().allMatch(Result::isMet), results);
    }

    private static Result result(Criterion criterion, @Nullable String answer) {
        return new Result(criterion, answer, answer != null && criterion.isMetBy(answer));
    }

    private static void requireKnown(List<Criterion> criteria, Map<String, String> answers) {
        List<FieldProblem> faults = new ArrayList<>();
        answers.forEach((key, answer) -> {
            boolean isKnown =
                    criteria.stream().anyMatch(criterion -> criterion.key().equals(key) && criterion.isKnown(answer));
            if (!isKnown) {
                faults.add(FieldProblem.at(at("answers", key), RecruitmentFault.UNKNOWN_CRITERION));
            }
        });
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }
}
