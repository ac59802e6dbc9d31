package pl.partycypacja.grants.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.GeneralProblem;
import pl.partycypacja.platform.problem.StateConflict;

/// Experts' opinions, which are owed for every settled grant (GRA-6).
@ApplicationScoped
public class ExpertOpinions {

    private final ExpertOpinionRepository opinions;
    private final GrantDirectory directory;
    private final GrantLetters letters;
    private final Clock clock;

    ExpertOpinions(ExpertOpinionRepository opinions, GrantDirectory directory, GrantLetters letters, Clock clock) {
        this.opinions = opinions;
        this.directory = directory;
        this.letters = letters;
        this.clock = clock;
    }

    /// Writes down an opinion. An expert of the programme without a conflict of interest may give one, once.
    ///
    /// @throws Forbidden for anyone else
    /// @throws StateConflict until the report is accepted
    /// @throws DomainException `already-exists`
    public ExpertOpinion write(Seen<Grant> seen, String wentWell, String takeCareOf) {
        seen.require(GrantAction.GIVE_OPINION);
        if (directory.readFacts(seen).hasOwnOpinion()) {
            throw new DomainException(GeneralProblem.ALREADY_EXISTS);
        }
        Grant grant = seen.thing();
        ExpertOpinion opinion = new ExpertOpinion(grant.id(), seen.callerId(), wentWell, takeCareOf, clock.instant());
        opinions.persistAndFlush(opinion);
        letters.opinionGiven(grant);
        return opinion;
    }
}
