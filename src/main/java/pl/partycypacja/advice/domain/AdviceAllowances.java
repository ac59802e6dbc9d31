package pl.partycypacja.advice.domain;

import static pl.partycypacja.platform.problem.Place.at;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.participation.ParticipationsApi.ParticipationView;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.programmes.EntitlementKind;

/// How much of experts' time participations have and have used (ADV-1).
@ApplicationScoped
class AdviceAllowances {

    private static final int MINUTES_IN_HOUR = 60;

    private final EntityManager database;

    AdviceAllowances(EntityManager database) {
        this.database = database;
    }

    /// How much time the participation has.
    ///
    /// @param isEntitled whether it has any
    /// @param grantedMinutes null where the edition sets no limit
    record Allowance(boolean isEntitled, @Nullable Integer grantedMinutes, int usedMinutes) {

        boolean hasLeft() {
            return isEntitled && (grantedMinutes == null || usedMinutes < grantedMinutes);
        }

        @Nullable
        Integer leftMinutes() {
            return grantedMinutes == null ? null : grantedMinutes - usedMinutes;
        }
    }

    Allowance getAllowance(ParticipationView participation) {
        boolean isEntitled =
                participation.entitlements().stream().anyMatch(each -> each.kind() == EntitlementKind.ADVICE);
        int hours = participation.hours(EntitlementKind.ADVICE);
        return new Allowance(isEntitled, hours == 0 ? null : hours * MINUTES_IN_HOUR, usedMinutes(participation.id()));
    }

    private int usedMinutes(UUID participationId) {
        Stream<?> found = database.createNativeQuery(
                        "SELECT used_minutes FROM advice_allowance WHERE participation_id = :participation")
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
                        VALUES (:participation, cast(:granted AS integer), 0) ON CONFLICT (participation_id) DO NOTHING
                        """)
                .setParameter("participation", participation.id())
                .setParameter("granted", getAllowance(participation).grantedMinutes())
                .executeUpdate();
        int changed = database.createNativeQuery("""
                        UPDATE advice_allowance SET used_minutes = used_minutes + :minutes
                        WHERE participation_id = :participation AND (granted_minutes IS NULL OR used_minutes + :minutes <= granted_minutes)
                        """)
                .setParameter("minutes", minutes)
                .setParameter("participation", participation.id())
                .executeUpdate();
        if (changed == 0) {
            throw InvalidInput.at(
                    at("usedMinutes"),
                    AdviceFault.TOO_MANY_MINUTES,
                    Objects.requireNonNullElse(getAllowance(participation).leftMinutes(), 0));
        }
    }
}
