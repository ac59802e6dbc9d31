package pl.partycypacja.advice.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.database.Repository;

/// Every statement about requests for advice, and about the minutes that participations have used.
@ApplicationScoped
class AdviceRequestRepository implements Repository<AdviceRequest> {

    /// Holds those of a participation that are not over.
    List<AdviceRequest> holdOpen(UUID participationId) {
        return find("participationId = ?1 and status in (REQUESTED, ASSIGNED, SCHEDULED) order by id", participationId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /// 0 when the participation has used none yet.
    int getUsedMinutes(UUID participationId) {
        Stream<?> found = getEntityManager()
                .createNativeQuery("SELECT used_minutes FROM advice_allowance WHERE participation_id = :participation")
                .setParameter("participation", participationId)
                .getResultStream();
        return found.map(Integer.class::cast).findFirst().orElse(0);
    }

    /// Takes the minutes in one statement, or none of them, whoever else takes some at the same time.
    ///
    /// @param grantedMinutes null without a limit
    /// @return whether there were enough
    boolean takeMinutes(UUID participationId, @Nullable Integer grantedMinutes, int minutes) {
        getEntityManager()
                .createNativeQuery("""
                        INSERT INTO advice_allowance (participation_id, granted_minutes, used_minutes)
                        VALUES (:participation, cast(:granted AS integer), 0) ON CONFLICT (participation_id) DO NOTHING
                        """)
                .setParameter("participation", participationId)
                .setParameter("granted", grantedMinutes)
                .executeUpdate();
        int changed = getEntityManager()
                .createNativeQuery("""
                        UPDATE advice_allowance SET used_minutes = used_minutes + :minutes
                        WHERE participation_id = :participation AND (granted_minutes IS NULL OR used_minutes + :minutes <= granted_minutes)
                        """)
                .setParameter("minutes", minutes)
                .setParameter("participation", participationId)
                .executeUpdate();
        return changed == 1;
    }
}
