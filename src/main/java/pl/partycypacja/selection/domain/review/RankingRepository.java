package pl.partycypacja.selection.domain.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Reads the ranking, which the database computes, and keeps how ties were resolved.
@ApplicationScoped
class RankingRepository {

    private final EntityManager database;
    private final ObjectMapper json;

    RankingRepository(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /// All of it, by place and then by reference.
    List<RankedApplication> listAll(UUID recruitmentId) {
        return database.createQuery(
                        "select a from RankedApplication a where a.recruitmentId = :recruitment order by a.place, a.reference",
                        RankedApplication.class)
                .setParameter("recruitment", recruitmentId)
                .getResultList();
    }

    List<RankedApplication> listNamed(UUID recruitmentId, List<UUID> ids) {
        return database.createQuery(
                        "select a from RankedApplication a where a.recruitmentId = :recruitment and a.id in :ids",
                        RankedApplication.class)
                .setParameter("recruitment", recruitmentId)
                .setParameter("ids", ids)
                .getResultList();
    }

    /// How many share a score, among those that are complete, or among the others.
    long countSharing(UUID recruitmentId, boolean isComplete, BigDecimal score) {
        return database.createQuery(
                        "select count(a) from RankedApplication a where a.recruitmentId = :recruitment and a.complete = :complete and a.weightedMean = :score",
                        Long.class)
                .setParameter("recruitment", recruitmentId)
                .setParameter("complete", isComplete)
                .setParameter("score", score)
                .getSingleResult();
    }

    void keepResolution(
            UUID recruitmentId, BigDecimal score, List<UUID> order, String reason, UUID actor, Instant now) {
        database.createNativeQuery("""
                        INSERT INTO tie_resolution
                          (id, recruitment_id, weighted_mean, applications, reason, resolved_by, resolved_at)
                        VALUES (:id, :recruitment, :score, cast(:applications AS jsonb), :reason, :by, :now)
                        """)
                .setParameter("id", UuidCreator.getTimeOrderedEpoch())
                .setParameter("recruitment", recruitmentId)
                .setParameter("score", score)
                .setParameter("applications", write(order))
                .setParameter("reason", reason)
                .setParameter("by", actor)
                .setParameter("now", now)
                .executeUpdate();
    }

    private String write(List<UUID> order) {
        try {
            return json.writeValueAsString(order);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Ids cannot be written as JSON", e);
        }
    }
}
