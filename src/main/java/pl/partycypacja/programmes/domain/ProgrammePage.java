package pl.partycypacja.programmes.domain;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.organisations.OrganisationKind;
import pl.partycypacja.organisations.OrganisationReference;
import pl.partycypacja.platform.database.Row;
import pl.partycypacja.programmes.PublicationStatus;

/// What the page of a programme shows, in one statement.
///
/// @param currentEdition the latest published one: by its first year, then by when it was made
public record ProgrammePage(
        UUID id,
        long version,
        String slug,
        PublicationStatus status,
        ProgrammeDetails details,
        Instant updatedAt,
        OrganisationReference organiser,
        @Nullable Years currentEdition)
        implements Publishable {

    static final String COLUMNS = "p.id, p.version, p.slug, p.status, p.details, p.updated_at, o.id, o.name, o.kind,"
            + " e.id, e.name, e.year_from, e.year_to";

    static final String FROM = """
            programme p JOIN organisation_reference o ON o.id = p.organiser_id
              LEFT JOIN LATERAL (
                SELECT id, name, year_from, year_to FROM edition WHERE programme_id = p.id AND status = 'PUBLISHED'
                ORDER BY year_from DESC NULLS LAST, created_at DESC, id DESC LIMIT 1) e ON true""";

    /// The name and years of an edition.
    public record Years(
            UUID id,
            String name,
            @Nullable Integer from,
            @Nullable Integer to) {}

    static ProgrammePage read(Row row) throws SQLException {
        UUID edition = row.findId(10);
        return new ProgrammePage(
                row.id(1),
                row.big(2),
                row.text(3),
                row.constant(4, PublicationStatus.class),
                row.json(5, ProgrammeDetails.class),
                row.moment(6),
                new OrganisationReference(row.id(7), row.text(8), row.constant(9, OrganisationKind.class)),
                edition == null ? null : new Years(edition, row.text(11), row.findNumber(12), row.findNumber(13)));
    }
}
