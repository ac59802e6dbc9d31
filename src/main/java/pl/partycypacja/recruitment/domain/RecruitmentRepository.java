package pl.partycypacja.recruitment.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.database.Repository;

/// Every statement about recruitments, their dates and their extensions, but for the lists of the directories.
@ApplicationScoped
class RecruitmentRepository implements Repository<Recruitment> {

    private static final String FEED = """
            select new %s(r.id, r.name, r.version, d.kind, d.label, d.date, r.details, r.cancelledAt is not null, r.updatedAt) \
            from KeyDate d join Recruitment r on r.id = d.recruitmentId \
            where r.publishedAt is not null and (:programme is null or r.programmeId = :programme) \
            order by d.firstDay desc, d.id""".formatted(FeedDate.class.getName());

    /// The one made first, when several of an edition have the name.
    Optional<Recruitment> findByName(UUID editionId, String name) {
        return find("editionId = ?1 and name = ?2 order by createdAt, id", editionId, name)
                .firstResultOptional();
    }

    /// Those that open last come first.
    List<Recruitment> listPublished(UUID editionId) {
        return list("editionId = ?1 and publishedAt is not null order by sortOn desc, id desc", editionId);
    }

    /// Writes anew the rows that the calendar is read from.
    void replaceKeyDates(Recruitment recruitment) {
        getEntityManager()
                .createQuery("delete from KeyDate d where d.recruitmentId = :id")
                .setParameter("id", recruitment.id())
                .executeUpdate();
        recruitment.keyDates().forEach(getEntityManager()::persist);
    }

    /// The latest dates of published recruitments.
    ///
    /// @param programmeId null for all programmes
    List<FeedDate> listFeed(@Nullable UUID programmeId, int limit) {
        return getEntityManager()
                .createQuery(FEED, FeedDate.class)
                .setParameter("programme", programmeId)
                .setMaxResults(limit)
                .getResultList();
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
