package pl.partycypacja.applications.domain;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.ProblemType;

/// The rubrics of recruitments (APP-6). One can be changed until the first review is submitted.
@ApplicationScoped
public class Rubrics implements PanacheRepositoryBase<Rubric, UUID> {

    private final ReviewRepository reviews;

    Rubrics(ReviewRepository reviews) {
        this.reviews = reviews;
    }

    public Optional<Rubric> findRubric(UUID recruitmentId) {
        return findByIdOptional(recruitmentId);
    }

    /// What is scored by, or nothing yet.
    public RubricDetails getDetails(UUID recruitmentId) {
        return findRubric(recruitmentId).map(Rubric::details).orElseGet(RubricDetails::none);
    }

    /// @throws DomainException `in-use` once a review was submitted
    /// @throws InvalidInput for keys given twice or ranges that are none
    public Rubric change(UUID recruitmentId, RubricDetails details) {
        details.requireConsistent();
        if (reviews.hasSubmitted(recruitmentId)) {
            throw new DomainException(ProblemType.IN_USE);
        }
        Rubric rubric = findRubric(recruitmentId).orElse(null);
        if (rubric == null) {
            rubric = new Rubric(recruitmentId, details);
            persist(rubric);
        } else {
            rubric.describe(details);
        }
        flush();
        return rubric;
    }
}
