package pl.partycypacja.packaged;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// More applications in the demo's recruitment of 2021 than a person would type, written as rows.
final class Seed {

    private final EmbeddedPostgres database;

    Seed(EmbeddedPostgres database) {
        this.database = database;
    }

    /// Applicants `a1@example.org` and so on, with the password of the demo, and an application of each.
    void applications(int count, String status) throws SQLException {
        execute("""
                INSERT INTO account (id, version, email, email_key, password_hash, name, language, status, roles, created_at)
                SELECT uuidv7(), 0, 'a' || i || '@example.org', 'a' || i || '@example.org',
                  (SELECT password_hash FROM account WHERE email = 'user@demo.example'), 'Osoba ' || i, 'PL', 'ACTIVE',
                  '{USER}', now() FROM generate_series(1, %d) i""".formatted(count));
        execute("""
                INSERT INTO application (id, version, recruitment_id, programme_id, applicant_id, status, answers, declarations,
                  consents, reference, submitted_at, content, content_sha256, created_at, updated_at)
                SELECT uuidv7(), 1, r.id, r.programme_id, a.id, '%s', '{}', '{}', '{}', 'SEED-' || a.email, now(), '', '', now(), now()
                FROM account a, recruitment r WHERE a.email LIKE 'a%%@example.org' AND r.name LIKE '%%2021'""".formatted(status));
    }

    /// The first so many are accepted, the others rejected; the demo's own applications are gone.
    void decisions(int accepted) throws SQLException {
        execute("DELETE FROM application_event");
        execute("DELETE FROM application WHERE reference NOT LIKE 'SEED-%'");
        execute("""
                INSERT INTO decision (application_id, version, recruitment_id, outcome, justification, decided_by, decided_at)
                SELECT a.id, 1, a.recruitment_id,
                  CASE WHEN row_number() OVER (ORDER BY a.id) <= %d THEN 'ACCEPTED' ELSE 'REJECTED' END, 'Powód',
                  (SELECT id FROM account WHERE email = 'coordinator@demo.example'), now() FROM application a""".formatted(accepted));
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    String single(String sql) throws SQLException {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    long count(String sql) throws SQLException {
        return Long.parseLong(single("SELECT count(*) FROM " + sql));
    }
}
