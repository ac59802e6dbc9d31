package pl.partycypacja.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

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

    /// Participants of Debiuty 2023 of the demo, one for each application, entitled to a voucher of 2 000 PLN and a
    /// grant of 6 000 PLN.
    void participations(int count) throws SQLException {
        applications(count, "ACCEPTED");
        execute("""
                INSERT INTO participation (id, version, edition_id, programme_id, recruitment_id, application_id, account_id, status,
                  entitlements, started_at, updated_at)
                SELECT uuidv7(), 0, e.id, e.programme_id, a.recruitment_id, a.id, a.applicant_id, 'ACTIVE',
                  '[{"kind": "VOUCHER", "description": "Bon", "amount": {"amount": "2000.00", "currency": "PLN"}, "hours": null, "quantity": 1},
                    {"kind": "GRANT", "description": "Dotacja", "amount": {"amount": "6000.00", "currency": "PLN"}, "hours": null, "quantity": 1}]',
                  now(), now()
                FROM application a, edition e JOIN programme p ON p.id = e.programme_id
                WHERE a.reference LIKE 'SEED-%' AND p.slug = 'debiuty-w-partycypacji' AND e.name = 'Edycja 2023'""");
    }

    /// An approved training provider of Debiuty, with so many people: `trener1@example.org` and so on.
    String provider(int people) throws SQLException {
        execute("""
                INSERT INTO account (id, version, email, email_key, password_hash, name, language, status, roles, created_at)
                SELECT uuidv7(), 0, 'trener' || i || '@example.org', 'trener' || i || '@example.org', '', 'Osoba ' || i, 'PL', 'ACTIVE',
                  '{USER}', now() FROM generate_series(1, %d) i""".formatted(people));
        execute("""
                WITH made AS (
                  INSERT INTO organisation (id, version, name, name_key, kind, created_at, members_changed_at)
                  VALUES (uuidv7(), 0, 'Akademia', 'akademia', 'TRAINING_PROVIDER', now(), now()) RETURNING id),
                joined AS (
                  INSERT INTO organisation_member (organisation_id, account_id, role, joined_at)
                  SELECT made.id, a.id, 'OWNER', now() FROM made, account a WHERE a.email LIKE 'trener%@example.org')
                INSERT INTO training_provider (id, version, programme_id, organisation_id, status, approved_by, created_at, updated_at)
                SELECT uuidv7(), 0, p.id, made.id, 'APPROVED', a.id, now(), now()
                FROM made, programme p, account a WHERE p.slug = 'debiuty-w-partycypacji' AND a.email = 'admin@demo.example'""");
        return single("SELECT id FROM training_provider WHERE status = 'APPROVED' ORDER BY id DESC LIMIT 1");
    }

    /// Signed grants of 6 000 PLN, one for each of the first so many participations, each with one approved
    /// tranche.
    void approvedTranches(int count) throws SQLException {
        execute("""
                INSERT INTO local_grant (id, version, edition_id, programme_id, participation_id, account_id, amount_grosze, status,
                  agreement_number, terms, parties, document_sha256, created_at, updated_at)
                SELECT uuidv7(), 1, edition_id, programme_id, id, account_id, 600000, 'SIGNED', 'SEED/' || id,
                  '{"subject": "Konsultacje", "startsOn": "2023-01-01", "endsOn": "2090-01-01", "reportDueOn": "2090-01-01",
                    "budgetLines": [], "tranches": []}',
                  '{"organiser": {"name": "O"}, "grantee": {"name": "G"}}', '', now(), now()
                FROM participation ORDER BY id LIMIT %d""".formatted(count));
        execute("""
                INSERT INTO tranche (id, version, grant_id, edition_id, number, amount_grosze, planned_on, status, account_number,
                  requested_by, requested_at, approved_by, approved_at)
                SELECT uuidv7(), 1, g.id, g.edition_id, 1, 600000, '2023-06-01', 'APPROVED', 'PL61109010140000071219812874',
                  g.account_id, now(), a.id, now()
                FROM local_grant g, account a WHERE a.email = 'admin@demo.example' AND g.agreement_number LIKE 'SEED/%'""");
        execute("""
                INSERT INTO ledger_posting (id, edition_id, kind, source_id, from_account, from_subject, to_account, to_subject,
                  amount_grosze, description, posted_at)
                SELECT uuidv7(), edition_id, 'GRANT_AWARDED', id, 'GRANT_BUDGET', edition_id, 'GRANT_AWARDED', id, 600000, '', now()
                FROM local_grant WHERE agreement_number LIKE 'SEED/%'""");
        execute("""
                INSERT INTO ledger_balance (account, subject_id, edition_id, balance_grosze)
                SELECT 'GRANT_AWARDED', id, edition_id, 600000 FROM local_grant
                WHERE agreement_number LIKE 'SEED/%'""");
    }

    /// A grant of the first participation, whose tranche was asked for by its holder.
    ///
    /// @return the tranche
    String requestedTranche() throws SQLException {
        approvedTranches(1);
        execute("UPDATE tranche SET status = 'REQUESTED', approved_by = NULL, approved_at = NULL");
        return single("SELECT id FROM tranche");
    }

    String accountId(String email) throws SQLException {
        return single("SELECT id FROM account WHERE email = '" + email + "'");
    }

    /// GRA-5: every balance is the sum of its postings, and all postings are zero together.
    void assertBooksAgree() throws SQLException {
        assertThat(count("""
                (SELECT account, subject_id, balance_grosze FROM ledger_balance EXCEPT
                 SELECT account, subject_id, sum(amount_grosze) FROM ledger_entry GROUP BY 1, 2) wrong""")).isZero();
        assertThat(single("SELECT sum(amount_grosze) FROM ledger_entry")).isEqualTo("0");
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

    List<List<String>> rows(String sql) throws SQLException {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<List<String>> rows = new ArrayList<>();
            while (row.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    cells.add(String.valueOf(row.getString(i)));
                }
                rows.add(cells);
            }
            return rows;
        }
    }

    long count(String sql) throws SQLException {
        return Long.parseLong(single("SELECT count(*) FROM " + sql));
    }
}
