package pl.partycypacja.advice.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import java.util.stream.Stream;
import pl.partycypacja.applications.ParticipationsApi.ParticipationView;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.programmes.Entitlement;

/// How much of experts' time participations have and have used (ADV-1).
@ApplicationScoped
class AdviceAllowances {

    private static final int MINUTES_IN_HOUR = 60;

    private final EntityManager database;

    AdviceAllowances(EntityManager database) {
        this.database = database;
    }

    static int grantedMinutes(ParticipationView participation) {
        return participation.hours(Entitlement.Kind.ADVICE) * MINUTES_IN_HOUR;
    }

    int usedMinutes(UUID participationId) {
        Stream<?> found = database.createNativeQuery(
                        "SELECT used_minutes FROM advice_allowance WHERE participation_id = :participation",
                        Integer.class)
                .setParameter("participation", participationId)
                .getResultStream();
        return found.map(Integer.class::cast).findFirst().orElse(0);
    }

    /// One statement that takes the minutes or touches nothing, whoever else does at the same time.
    ///
    /// @throws InvalidInput `too-many-minutes`, with how many are left
    void take(ParticipationView participation, int minutes) {
        database.createNativeQuery("""
                        INSERT INTO advice_allowance (participation_id, granted_minutes, used_minutes)
                        VALUES (:participation, :granted, 0) ON CONFLICT (participation_id) DO NOTHING
                        """)
                .setParameter("participation", participation.id())
                .setParameter("granted", grantedMinutes(participation))
                .executeUpdate();
        int changed = database.createNativeQuery("""
                        UPDATE advice_allowance SET used_minutes = used_minutes + :minutes
                        WHERE participation_id = :participation AND used_minutes + :minutes <= granted_minutes
                        """)
                .setParameter("minutes", minutes)
                .setParameter("participation", participation.id())
                .executeUpdate();
        if (changed == 0) {
            throw InvalidInput.at(
                    "/usedMinutes",
                    "too-many-minutes",
                    grantedMinutes(participation) - usedMinutes(participation.id()));
        }
    }
}
