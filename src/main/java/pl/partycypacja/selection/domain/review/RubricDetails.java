package pl.partycypacja.selection.domain.review;

import static pl.partycypacja.platform.problem.Place.at;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.problem.FieldProblem;
import pl.partycypacja.platform.problem.InputFault;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.Place;
import pl.partycypacja.recruitment.RecruitmentFault;

/// What the applications of a recruitment are scored by (APP-6).
///
/// @param minimumReviews how many reviews an application needs before its place in the ranking counts
/// @param blind whether reviewers are not told who applies
/// @param dueOn the day by which reviews are expected
/// @param disagreementThreshold from which distance of two weighted scores, 1 to 100, reviewers disagree widely
public record RubricDetails(
        @NotNull @Size(max = 30) List<@NotNull @Valid RubricCriterion> criteria,
        @NotNull @Min(1) @Max(10) Integer minimumReviews,
        @NotNull Boolean blind,
        @Nullable LocalDate dueOn,
        @NotNull @Min(1) @Max(100) Integer disagreementThreshold) {

    /// So many that means of scores which are equal come out equal when they are compared with ten.
    private static final int WEIGHTED_DECIMALS = 16;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /// Before anyone has said what to score by.
    public static RubricDetails none() {
        return new RubricDetails(List.of(), 1, false, null, 30);
    }

    @JsonIgnore
    boolean isUsable() {
        return !criteria.isEmpty();
    }

    void requireConsistent() {
        Set<String> seen = new HashSet<>();
        InvalidInput.Collector faults = new InvalidInput.Collector();
        for (int i = 0; i < criteria.size(); i++) {
            RubricCriterion criterion = criteria.get(i);
            Place place = at("criteria", i);
            faults.rejectIf(!seen.add(criterion.key()), place.to("key"), InputFault.DUPLICATE)
                    .rejectIf(criterion.minimum() >= criterion.maximum(), place.to("maximum"), InputFault.OUT_OF_RANGE);
        }
        faults.throwIfAny();
    }

    /// What is wrong with scores: unknown, out of range and, when all of them are needed, missing.
    List<FieldProblem> faultsOf(Map<String, Integer> scores, boolean isFinal) {
        List<FieldProblem> faults = new ArrayList<>();
        Set<String> unknown = new HashSet<>(scores.keySet());
        for (RubricCriterion criterion : criteria) {
            unknown.remove(criterion.key());
            Place place = at("scores", criterion.key());
            @Nullable Integer score = scores.get(criterion.key());
            if (score == null) {
                if (isFinal) {
                    faults.add(FieldProblem.at(place, InputFault.REQUIRED));
                }
            } else if (score < criterion.minimum() || score > criterion.maximum()) {
                faults.add(FieldProblem.at(place, InputFault.OUT_OF_RANGE, criterion.minimum(), criterion.maximum()));
            }
        }
        unknown.stream()
                .sorted()
                .forEach(key -> faults.add(FieldProblem.at(at("scores", key), RecruitmentFault.UNKNOWN_CRITERION)));
        return faults;
    }

    int total(Map<String, Integer> scores) {
        return criteria.stream()
                .mapToInt(criterion -> scores.getOrDefault(criterion.key(), 0))
                .sum();
    }

    /// 0 to 100: how far each score is between its minimum and maximum, by weight. Exact but for the last of
    /// sixteen decimals.
    BigDecimal weighted(Map<String, Integer> scores) {
        BigDecimal points = BigDecimal.ZERO;
        long weights = 0;
        for (RubricCriterion criterion : criteria) {
            int above = scores.getOrDefault(criterion.key(), criterion.minimum()) - criterion.minimum();
            int range = criterion.maximum() - criterion.minimum();
            points = points.add(BigDecimal.valueOf((long) above * criterion.weight())
                    .divide(BigDecimal.valueOf(range), WEIGHTED_DECIMALS * 2, RoundingMode.HALF_UP));
            weights += criterion.weight();
        }
        return points.multiply(HUNDRED).divide(BigDecimal.valueOf(weights), WEIGHTED_DECIMALS, RoundingMode.HALF_UP);
    }
}
