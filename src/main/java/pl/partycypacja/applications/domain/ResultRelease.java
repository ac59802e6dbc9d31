package pl.partycypacja.applications.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;
import pl.partycypacja.programmes.ProgrammesApi;
import pl.partycypacja.recruitment.RecruitmentsApi.RecruitmentView;

/// What an announcement makes of prepared decisions, in a few statements however many there are (APP-8).
@ApplicationScoped
class ResultRelease {

    private final EntityManager database;
    private final ProgrammesApi programmes;
    private final ObjectMapper json;

    ResultRelease(EntityManager database, ProgrammesApi programmes, ObjectMapper json) {
        this.database = database;
        this.programmes = programmes;
        this.json = json;
    }

    /// Decisions become results, each step on record; the reserve list is numbered as it stands: by the positions
    /// that staff gave, then by the ranking, behind those who are on it already.
    void release(RecruitmentView recruitment, UUID actor, Instant now) {
        database.flush();
        database.createNativeQuery("""
                        WITH ranked AS MATERIALIZED (
                          SELECT id, place FROM ranked_application WHERE recruitment_id = :recruitment),
                        numbered AS (
                          SELECT d.application_id,
                            row_number() OVER (ORDER BY d.reserve_position NULLS LAST, r.place, a.reference)
                              + (SELECT coalesce(max(o.reserve_position), 0) FROM decision o
                                WHERE o.recruitment_id = :recruitment AND o.released_at IS NOT NULL) AS position
                          FROM decision d JOIN application a ON a.id = d.application_id LEFT JOIN ranked r ON r.id = a.id
                          WHERE d.recruitment_id = :recruitment AND d.released_at IS NULL AND d.outcome = 'RESERVE'
                            AND a.status = ANY (cast(:decidable AS text[]))),
                        released AS (
                          UPDATE decision d SET released_at = :now, version = d.version + 1,
                            reserve_position = (SELECT n.position FROM numbered n WHERE n.application_id = d.application_id)
                          FROM application a
                          WHERE a.id = d.application_id AND d.recruitment_id = :recruitment AND d.released_at IS NULL
                            AND a.status = ANY (cast(:decidable AS text[]))
                          RETURNING d.application_id, d.outcome),
                        moved AS (
                          UPDATE application a SET status = r.outcome, version = a.version + 1, updated_at = :now
                          FROM released r, application before WHERE a.id = r.application_id AND before.id = a.id
                          RETURNING a.id, before.status AS from_status, a.status, a.content_sha256)
                        INSERT INTO application_event
                          (id, application_id, action, from_status, to_status, actor_id, content_sha256, happened_at)
                        SELECT uuidv7(), id, 'RESULT_ANNOUNCED', from_status, status, :actor, content_sha256, :now FROM moved
                        """)
                .setParameter("recruitment", recruitment.id())
                .setParameter("decidable", Results.DECIDABLE)
                .setParameter("actor", actor)
                .setParameter("now", now)
                .executeUpdate();
        database.clear();
    }

    /// Participations for those accepted; awards, when it is a contest.
    void makePlaces(RecruitmentView recruitment, Instant now) {
        if (recruitment.isContest()) {
            award(recruitment.id(), now);
        } else {
            accept(recruitment, now);
        }
    }

    /// APP-9.
    private void accept(RecruitmentView recruitment, Instant now) {
        database.createNativeQuery("""
                        INSERT INTO participation (id, version, edition_id, programme_id, recruitment_id, application_id, account_id,
                          organisation_id, status, entitlements, started_at, updated_at)
                        SELECT uuidv7(), 0, :edition, a.programme_id, a.recruitment_id, a.id, a.applicant_id,
                          a.organisation_id, 'ACTIVE', cast(:entitlements AS jsonb), :now, :now
                        FROM application a JOIN decision d ON d.application_id = a.id
                        WHERE d.recruitment_id = :recruitment AND d.released_at = :now AND d.outcome = 'ACCEPTED'
                        """)
                .setParameter("edition", recruitment.editionId())
                .setParameter("recruitment", recruitment.id())
                .setParameter("entitlements", write(programmes.listEntitlements(recruitment.editionId())))
                .setParameter("now", now)
                .executeUpdate();
    }

    /// REC-8.
    private void award(UUID recruitmentId, Instant now) {
        database.createNativeQuery("""
                        WITH ranked AS MATERIALIZED (
                          SELECT id, place FROM ranked_application WHERE recruitment_id = :recruitment)
                        INSERT INTO award (id, recruitment_id, programme_id, application_id, account_id, organisation_id, place,
                          awarded_at)
                        SELECT uuidv7(), a.recruitment_id, a.programme_id, a.id, a.applicant_id, a.organisation_id,
                          rank() OVER (ORDER BY r.place)
                            + (SELECT count(*) FROM award w WHERE w.recruitment_id = :recruitment), :now
                        FROM application a JOIN decision d ON d.application_id = a.id
                        LEFT JOIN ranked r ON r.id = a.id
                        WHERE d.recruitment_id = :recruitment AND d.released_at = :now AND d.outcome = 'ACCEPTED'
                        """)
                .setParameter("recruitment", recruitmentId)
                .setParameter("now", now)
                .executeUpdate();
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Entitlements cannot be written as JSON", e);
        }
    }
}
