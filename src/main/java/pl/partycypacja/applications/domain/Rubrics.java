package pl.partycypacja.applications.domain;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.GeneralProblem;
import pl.partycypacja.platform.problem.InvalidInput;

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

    /// Scores drafted by another rubric are forgotten.
    ///
    /// @throws DomainException `in-use` once a review was submitted
    /// @throws InvalidInput for keys given twice or ranges that are none
    public Rubric change(UUID recruitmentId, RubricDetails details) {
        details.requireConsistent();
        reviews.lockSelection(recruitmentId);
        if (reviews.hasSubmitted(recruitmentId)) {
            throw new DomainException(GeneralProblem.IN_USE);
        }
        Rubric rubric = findRubric(recruitmentId).orElse(null);
        if (rubric == null) {
            rubric = new Rubric(recruitmentId, details);
            persist(rubric);
        } else {
            rubric.describe(details);
        }
        flush();
        reviews.forgetDrafts(recruitmentId);
        return rubric;
    }

    /// The recruitments whose reviews are due in these days and whose reviewers were not reminded of that yet; from
    /// now on they count as reminded.
    @SuppressWarnings("unchecked")
    List<UUID> takeDue(LocalDate from, LocalDate to) {
        return getEntityManager()
                .createNativeQuery("""
                        UPDATE rubric SET reminded_for = due_on
                        WHERE due_on BETWEEN :from AND :to AND reminded_for IS DISTINCT FROM due_on
                        RETURNING recruitment_id
                        """)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }
}
