package pl.partycypacja.participation.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.participation.ParticipationResigned;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.problem.StateConflict;

/// Ends participations (APP-9). They begin when a selection says so.
@ApplicationScoped
public class Participations {

    private final ParticipationRepository participations;
    private final Event<ParticipationResigned> resigned;
    private final Clock clock;

    Participations(ParticipationRepository participations, Event<ParticipationResigned> resigned, Clock clock) {
        this.participations = participations;
        this.resigned = resigned;
        this.clock = clock;
    }

    /// APP-9: the place is offered to the first on the reserve list.
    ///
    /// @throws StateConflict when it is over already
    public void resign(Seen<Participation> participation, @Nullable String reason) {
        participations.hold(participation, ParticipationAction.RESIGN);
        participation.thing().resign(reason, clock.instant());
        participations.flush();
        Participation ended = participation.thing();
        resigned.fire(new ParticipationResigned(
                ended.id(), ended.applicationId(), ended.recruitmentId(), participation.callerId()));
    }
}
