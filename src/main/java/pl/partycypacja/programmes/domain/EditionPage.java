package pl.partycypacja.programmes.domain;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import pl.partycypacja.platform.database.Row;
import pl.partycypacja.programmes.PublicationStatus;

/// What the page of an edition shows.
///
/// @param isPublic whether anyone may read both it and its programme
public record EditionPage(
        UUID id,
        UUID programmeId,
        long version,
        String name,
        PublicationStatus status,
        boolean isPublic,
        EditionDetails details,
        Instant createdAt,
        Instant updatedAt)
        implements Publishable {

    static final String COLUMNS = "e.id, e.programme_id, e.version, e.name, e.status,"
            + " e.status <> 'DRAFT' AND p.status <> 'DRAFT', e.details, e.created_at, e.updated_at";

    static final String FROM = "edition e JOIN programme p ON p.id = e.programme_id";

    static EditionPage read(Row row) throws SQLException {
        return new EditionPage(
                row.id(1),
                row.id(2),
                row.big(3),
                row.text(4),
                row.constant(5, PublicationStatus.class),
                row.bool(6),
                row.json(7, EditionDetails.class),
                row.moment(8),
                row.moment(9));
    }
}
