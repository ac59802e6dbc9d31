package pl.partycypacja.participation.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import pl.partycypacja.participation.ParticipationStatus;
import pl.partycypacja.participation.ParticipationsApi.Accepted;
import pl.partycypacja.participation.ParticipationsApi.Awarded;
import pl.partycypacja.platform.database.Repository;
import pl.partycypacja.recruitment.RecruitmentsApi.RecruitmentView;

/// Every statement about participations and awards.
@ApplicationScoped
class ParticipationRepository implements Repository<Participation> {

    /// Those of an edition that nobody has resigned from, in the order they began, kept from changing.
    List<Participation> holdActive(UUID editionId) {
        return find("editionId = ?1 and status = ?2 order by startedAt, id", editionId, ParticipationStatus.ACTIVE)
                .withLock(LockModeType.PESSIMISTIC_READ)
                .list();
    }

    /// @param organisations never empty
    Set<UUID> listProgrammeIdsOf(UUID accountId, Set<UUID> organisations) {
        return Set.copyOf(getEntityManager()
                .createQuery(
                        "select distinct p.programmeId from Participation p where p.status = ACTIVE"
                                + " and ((p.accountId = :account and p.organisationId is null)"
                                + " or p.organisationId in :organisations)",
                        UUID.class)
                .setParameter("account", accountId)
                .setParameter("organisations", organisations)
                .getResultList());
    }

    /// APP-9: all in one statement.
    ///
    /// @param entitlements of the edition, as JSON
    void begin(RecruitmentView recruitment, List<Accepted> accepted, String entitlements, Instant now) {
        getEntityManager()
                .createNativeQuery("""
                        INSERT INTO participation (id, version, edition_id, programme_id, recruitment_id, application_id, account_id,
                          organisation_id, status, entitlements, started_at, updated_at)
                        SELECT uuidv7(), 0, :edition, :programme, :recruitment, a.application, a.account,
                          a.organisation, 'ACTIVE', cast(:entitlements AS jsonb), :now, :now
                        FROM unnest(cast(:applications AS uuid[]), cast(:accounts AS uuid[]), cast(:organisations AS uuid[]))
                          AS a(application, account, organisation)
                        """)
                .setParameter("edition", recruitment.editionId())
                .setParameter("programme", recruitment.programmeId())
                .setParameter("recruitment", recruitment.id())
                .setParameter(
                        "applications",
                        accepted.stream().map(Accepted::applicationId).toArray(UUID[]::new))
                .setParameter(
                        "accounts", accepted.stream().map(Accepted::accountId).toArray(UUID[]::new))
                .setParameter(
                        "organisations",
                        accepted.stream().map(Accepted::organisationId).toArray(UUID[]::new))
                .setParameter("entitlements", entitlements)
                .setParameter("now", now)
                .executeUpdate();
    }

    /// REC-8: all in one statement. Awards that an appeal led to come after those that are there.
    void award(RecruitmentView recruitment, List<Awarded> awarded, Instant now) {
        getEntityManager()
                .createNativeQuery("""
                        INSERT INTO award (id, recruitment_id, programme_id, application_id, account_id, organisation_id, place,
                          awarded_at)
                        SELECT uuidv7(), :recruitment, :programme, a.application, a.account, a.organisation,
                          a.place + (SELECT count(*) FROM award w WHERE w.recruitment_id = :recruitment), :now
                        FROM unnest(cast(:applications AS uuid[]), cast(:accounts AS uuid[]), cast(:organisations AS uuid[]),
                          cast(:places AS integer[])) AS a(application, account, organisation, place)
                        """)
                .setParameter("programme", recruitment.programmeId())
                .setParameter("recruitment", recruitment.id())
                .setParameter(
                        "applications",
                        awarded.stream()
                                .map(each -> each.winner().applicationId())
                                .toArray(UUID[]::new))
                .setParameter(
                        "accounts",
                        awarded.stream().map(each -> each.winner().accountId()).toArray(UUID[]::new))
                .setParameter(
                        "organisations",
                        awarded.stream()
                                .map(each -> each.winner().organisationId())
                                .toArray(UUID[]::new))
                .setParameter("places", awarded.stream().map(Awarded::place).toArray(Integer[]::new))
                .setParameter("now", now)
                .executeUpdate();
    }
}
