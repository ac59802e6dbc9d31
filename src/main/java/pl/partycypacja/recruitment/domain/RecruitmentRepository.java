package pl.partycypacja.recruitment.domain;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pl.partycypacja.platform.problem.NotFound;

@ApplicationScoped
class RecruitmentRepository implements PanacheRepositoryBase<Recruitment, UUID> {

    Recruitment getById(UUID id) {
        return findByIdOptional(id).orElseThrow(NotFound::new);
    }

    Optional<Recruitment> findByName(UUID editionId, String name) {
        return find("editionId = ?1 and name = ?2 order by createdAt, id", editionId, name)
                .firstResultOptional();
    }

    List<Recruitment> listPublished(UUID editionId) {
        return list("editionId = ?1 and publishedAt is not null order by sortOn desc, id desc", editionId);
    }

    /// Replaces the rows that the calendar is read from.
    void replaceKeyDates(Recruitment recruitment) {
        getEntityManager()
                .createQuery("delete from KeyDate d where d.recruitmentId = :id")
                .setParameter("id", recruitment.id())
                .executeUpdate();
        recruitment.keyDates().forEach(getEntityManager()::persist);
    }

    List<Extension> listExtensions(UUID recruitmentId) {
        return getEntityManager()
                .createQuery(
                        "select x from Extension x where x.recruitmentId = :id order by x.extendedAt, x.id",
                        Extension.class)
                .setParameter("id", recruitmentId)
                .getResultList();
    }
}
