package pl.partycypacja.selection.domain.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import pl.partycypacja.platform.database.Repository;

/// Every statement about rubrics.
@ApplicationScoped
class RubricRepository implements Repository<Rubric> {

    /// What a recruitment's applications are scored by, or nothing yet.
    RubricDetails getDetails(UUID recruitmentId) {
        return findByIdOptional(recruitmentId).map(Rubric::details).orElseGet(RubricDetails::none);
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
