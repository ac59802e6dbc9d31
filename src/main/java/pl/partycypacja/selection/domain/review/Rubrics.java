package pl.partycypacja.selection.domain.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.GeneralProblem;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.recruitment.RecruitmentsApi.RecruitmentView;
import pl.partycypacja.selection.domain.Selections;

/// The rubrics of recruitments (APP-6). One can be changed until the first review is submitted.
@ApplicationScoped
public class Rubrics {

    private final RubricRepository rubrics;
    private final ReviewRepository reviews;
    private final Selections selections;

    Rubrics(RubricRepository rubrics, ReviewRepository reviews, Selections selections) {
        this.rubrics = rubrics;
        this.reviews = reviews;
        this.selections = selections;
    }

    /// For coordinators and experts; empty while nobody has said what to score by.
    public Optional<Rubric> find(Seen<RecruitmentView> recruitment) {
        recruitment.requireAny(Relation.COORDINATOR, Relation.EXPERT);
        return rubrics.findByIdOptional(recruitment.thing().id());
    }

    /// What is scored by, or nothing yet.
    public RubricDetails getDetails(UUID recruitmentId) {
        return rubrics.getDetails(recruitmentId);
    }

    /// Changes what is scored by. Scores drafted by another rubric are forgotten.
    ///
    /// @param requireVersion refuses when the caller had seen another version; none counts as 0
    /// @throws DomainException `in-use` once a review was submitted
    /// @throws InvalidInput for keys given twice or ranges that are none
    public Rubric change(Seen<RecruitmentView> recruitment, RubricDetails details, LongConsumer requireVersion) {
        recruitment.requireAny(Relation.COORDINATOR);
        UUID id = recruitment.thing().id();
        selections.begin(id);
        requireVersion.accept(rubrics.findByIdOptional(id).map(Rubric::version).orElse(0L));
        details.requireConsistent();
        if (reviews.hasSubmitted(id)) {
            throw new DomainException(GeneralProblem.IN_USE);
        }
        return keep(id, details);
    }

    /// Keeps a rubric where nobody needs to be asked.
    Rubric keep(UUID recruitmentId, RubricDetails details) {
        Rubric rubric = rubrics.findById(recruitmentId);
        if (rubric == null) {
            rubric = new Rubric(recruitmentId, details);
            rubrics.persist(rubric);
        } else {
            rubric.describe(details);
        }
        rubrics.flush();
        reviews.forgetDrafts(recruitmentId);
        return rubric;
    }
}
