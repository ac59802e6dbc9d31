package pl.partycypacja.programmes.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import pl.partycypacja.platform.database.Repository;
import pl.partycypacja.platform.database.Sql;
import pl.partycypacja.programmes.ProgrammeReference;
import pl.partycypacja.programmes.PublicationStatus;

/// Every statement about programmes, but for the list of the catalogue.
@ApplicationScoped
class ProgrammeRepository implements Repository<Programme> {

    private final Sql sql;

    ProgrammeRepository(Sql sql) {
        this.sql = sql;
    }

    Optional<Programme> findBySlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    /// In no particular order; leaves out ids that no programme has.
    List<ProgrammeReference> listReferences(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : sql.list(
                        "SELECT id, slug, name FROM programme_reference WHERE id = ANY (:ids)",
                        Map.of("ids", ids),
                        row -> new ProgrammeReference(row.id(1), row.text(2), row.text(3)));
    }

    /// Leaves out slugs that no programme has.
    Set<UUID> listIds(Collection<String> slugs) {
        return slugs.isEmpty()
                ? Set.of()
                : Set.copyOf(sql.list(
                        "SELECT id FROM programme WHERE slug = ANY (:slugs)",
                        Map.of("slugs", slugs),
                        row -> row.id(1)));
    }

    /// The programme, when anyone may read it.
    Optional<UUID> findPublicId(String slug) {
        return sql.find(
                "SELECT id FROM programme WHERE slug = :slug AND status <> 'DRAFT'",
                Map.of("slug", slug),
                row -> row.id(1));
    }

    boolean isPublic(UUID id) {
        return sql.find(
                        "SELECT status FROM programme WHERE id = :id",
                        Map.of("id", id),
                        row -> row.constant(1, PublicationStatus.class))
                .filter(PublicationStatus::isPublic)
                .isPresent();
    }

    /// What the page of a programme shows.
    Optional<ProgrammePage> findPage(String slug) {
        return sql.find(
                "SELECT " + ProgrammePage.COLUMNS + " FROM " + ProgrammePage.FROM + " WHERE p.slug = :slug",
                Map.of("slug", slug),
                ProgrammePage::read);
    }
}
