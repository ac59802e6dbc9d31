package pl.partycypacja.advice.domain;

import static pl.partycypacja.platform.problem.Place.at;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import pl.partycypacja.participation.ParticipationsApi.ParticipationView;
import pl.partycypacja.platform.problem.InvalidInput;

/// Reads how much of experts' time a participation has, and takes from it what advice has used (ADV-1).
@ApplicationScoped
class AdviceAllowances {

    private final AdviceRequestRepository requests;

    AdviceAllowances(AdviceRequestRepository requests) {
        this.requests = requests;
    }

    AdviceAllowance getAllowance(ParticipationView participation) {
        return AdviceAllowance.of(participation, requests.getUsedMinutes(participation.id()));
    }

    /// @param minutes at least 1
    /// @throws InvalidInput `too-many-minutes`, with how many are left
    void take(ParticipationView participation, int minutes) {
        boolean isTaken =
                requests.takeMinutes(participation.id(), AdviceAllowance.grantedMinutes(participation), minutes);
        if (!isTaken) {
            throw InvalidInput.at(
                    at("usedMinutes"),
                    AdviceFault.TOO_MANY_MINUTES,
                    Objects.requireNonNullElse(getAllowance(participation).leftMinutes(), 0));
        }
    }
}
