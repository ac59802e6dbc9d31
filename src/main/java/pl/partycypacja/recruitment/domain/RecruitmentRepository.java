package pl.partycypacja.recruitment.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.database.Repository;
import pl.partycypacja.platform.database.Sql;
import pl.partycypacja.platform.values.Warsaw;
import pl.partycypacja.programmes.CurrentRecruitment;

/// Every statement about recruitments, their dates and their extensions, but for the lists of the directories.
@ApplicationScoped
class RecruitmentRepository implements Repository<Recruitment> {

    private static final String FEED = """
            SELECT r.id, r.name, r.version, d.kind, d.label, d.date_text,
              CASE d.kind WHEN 'CLOSES' THEN r.details ->> 'closingTime' END, r.cancelled_at IS NOT NULL, r.updated_at
            FROM recruitment_key_date d JOIN recruitment r ON r.id = d.recruitment_id
            WHERE r.published_at IS NOT NULL%s
            ORDER BY d.first_day DESC, d.id LIMIT %d""";

    private static final String SHOWN = """
            SELECT id, opens_on, expected_in, closes_on, opens_at, closes_at, published_at, results_announced_at
            FROM recruitment WHERE edition_id = :edition AND published_at IS NOT NULL AND cancelled_at IS NULL
            ORDER BY sort_on DESC, id DESC""";

    private final Sql sql;

    RecruitmentRepository(Sql sql) {
        this.sql = sql;
    }

    /// The one made first, when several of an edition have the name.
    Optional<Recruitment> findByName(UUID editionId, String name) {
        return find("editionId = ?1 and name = ?2 order by createdAt, id", editionId, name)
                .firstResultOptional();
    }

    /// Those of an edition that are published and not cancelled; those that open last come first.
    List<CurrentRecruitment> listShown(UUID editionId, Instant now) {
        return sql.list(SHOWN, Map.of("edition", editionId), row -> {
            Instant opensAt = row.findMoment(5);
            Instant closesAt = row.findMoment(6);
            return new CurrentRecruitment(
                    row.id(1),
                    Recruitment.state(null, row.findMoment(7), row.findMoment(8), opensAt, closesAt, now)
                            .name(),
                    row.findDayText(2),
                    row.findPartialDate(3),
                    row.findPartialDate(4),
                    opensAt,
                    closesAt,
                    Warsaw.ZONE.getId());
        });
    }

    /// Writes anew the rows that the calendar is read from.
    void replaceKeyDates(Recruitment recruitment) {
        getEntityManager()
                .createQuery("delete from KeyDate d where d.recruitmentId = :id")
                .setParameter("id", recruitment.id())
                .executeUpdate();
        recruitment.keyDates().forEach(getEntityManager()::persist);
    }

    /// Says anew of its dates whether the calendar shows them.
    void showKeyDates(Recruitment recruitment) {
        flush();
        getEntityManager()
                .createQuery("update KeyDate d set d.shown = :shown where d.recruitmentId = :id")
                .setParameter("shown", recruitment.isShown())
                .setParameter("id", recruitment.id())
                .executeUpdate();
    }

    /// The latest dates of published recruitments.
    ///
    /// @param programmeId null for all programmes
    List<FeedDate> listFeed(@Nullable UUID programmeId, int limit) {
        String ofProgramme = programmeId == null ? "" : " AND r.programme_id = :programme";
        return sql.list(
                FEED.formatted(ofProgramme, limit),
                programmeId == null ? Map.of() : Map.of("programme", programmeId),
                FeedDate::read);
    }

    void add(Extension extension) {
        getEntityManager().persist(extension);
    }

    /// The earliest first.
    List<Extension> listExtensions(UUID recruitmentId) {
        return getEntityManager()
                .createQuery(
                        "select x from Extension x where x.recruitmentId = :id order by x.extendedAt, x.id",
                        Extension.class)
                .setParameter("id", recruitmentId)
                .getResultList();
    }
}
