package pl.partycypacja.grants.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.fixtures.Granted;
import pl.partycypacja.fixtures.Http;
import pl.partycypacja.fixtures.Http.Answer;
import pl.partycypacja.fixtures.TestDatabase;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class GrantReportsResourceTest extends WithGrants {

    @Test
    @DisplayName("GRA-4: expenses lie in the agreement's period, in one of its lines, a document once in a line")
    void expensesFitTheAgreement() {
        Granted grant = grant().signed();
        grant.expense("moderacja", "FV/1", today(), "100.00").expect(409, "state-conflict");
        grant.paid(1);
        assertThat(grant.expense("catering", "FV/1", today().minusYears(1), "0.00")
                        .expect(422)
                        .faults())
                .containsExactlyInAnyOrder(
                        "/budgetLine unknown-budget-line",
                        "/issuedOn outside-agreement",
                        "/amount/amount out-of-range");
        grant.expense("druk", "FV/1", today().plusDays(1), "1.00").expect(422);
        grant.expense("moderacja", "FV/1", today().minusMonths(6), "100.00").expect(201);
        grant.expense("moderacja", "FV/1", today(), "100.00").expect(409, "already-exists");
        grant.expense("druk", "FV/1", today(), "100.00").expect(201);
    }

    @Test
    @DisplayName("GRA-4: a report needs its words, and a document with each expense; what is missing comes at once")
    void whatIsMissingComesAtOnce() {
        Granted grant = grant().signed().paid(1);
        grant.expense("moderacja", "FV/1", today(), "100.00").expect(201);
        assertThat(grant.post("report/submit", "", false).expect(422).faults())
                .containsExactlyInAnyOrder("/narrative required", "/expenses/0 document-missing");
        assertThat(grant.get("").text("status")).isEqualTo("ACTIVE");
    }

    @Test
    @DisplayName("GRA-4: returned for correction, corrected, accepted in part; accepted is never more than paid")
    void returnedCorrectedAccepted() {
        Granted grant = grant().signed().paid(1);
        String dear = grant.spent("FV/1", "4500.00");
        grant.spent("FV/2", "300.00");
        grant.write().expect(200);
        grant.post("report/submit", "", false).expect(200);
        grant.expense("druk", "FV/3", today(), "1.00").expect(409, "state-conflict");
        grant.post("report/return", "{\"note\": \"Za drogo\", \"correctBy\": \"" + today().plusDays(7) + "\"}", true)
                .expect(200);
        assertThat(world.lastMessageTo(participant.email())).contains("Za drogo");
        grant.post("report/submit", "", false).expect(200);
        Answer tooMuch =
                grant.post("report/accept", "{\"decisions\": []}", true).expect(409, "insufficient-funds");
        assertThat(tooMuch.body().at("/remaining/amount").asText()).isEqualTo("4000.00");
        assertThat(grant.get("/report").body().at("/lines/0/accepted/amount").asText())
                .isEqualTo("0.00");
        JsonNode accepted = grant.post("report/accept", decision(dear, "3700.00"), true)
                .expect(200)
                .body();
        assertThat(accepted.at("/lines/0/spent/amount").asText()).isEqualTo("4800.00");
        assertThat(accepted.at("/lines/0/accepted/amount").asText()).isEqualTo("4000.00");
        JsonNode expense =
                Http.get("/api/v1/expenses/" + dear).as(participant).send().body();
        assertThat(expense.at("/accepted/amount").asText()).isEqualTo("3700.00");
        assertThat(expense.get("decisionReason").asText()).isEqualTo("Powyżej stawek");
        grant.post("close", "", true).expect(200);
        assertBooksAgree();
    }

    private static String decision(String expense, String amount) {
        return "{\"decisions\": [{\"expenseId\": \"%s\", \"accepted\": %s, \"reason\": \"Powyżej stawek\"}]}"
                .formatted(expense, Granted.money(amount));
    }

    @Test
    @DisplayName("GRA-4: a decision on an expense names one of the grant, once, and not more than it is")
    void decisionsAreChecked() {
        Granted grant = grant().signed().paid(1);
        String expense = grant.spent("FV/1", "100.00");
        grant.write().expect(200);
        grant.post("report/submit", "", false).expect(200);
        assertThat(grant.post("report/accept", decision(expense, "100.01"), true)
                        .expect(422)
                        .faults())
                .containsExactly("/decisions/0/accepted/amount out-of-range");
        assertThat(grant.post("report/accept", decision(grant.id(), "1.00"), true)
                        .expect(422)
                        .faults())
                .containsExactly("/decisions/0/expenseId unknown-reference");
    }

    @Test
    @DisplayName("APP-10, GRA-4: documents are what their content says, and downloads")
    void documentsAreDownloads() {
        Granted grant = grant().signed().paid(1);
        String expense = grant.spent("FV/1", "100.00");
        String path = "/api/v1/expenses/" + expense + "/document";
        Answer file = Http.get(path).as(coordinator).send().expect(200);
        assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename*=UTF-8''faktura.pdf");
        assertThat(Http.post(path)
                        .as(participant)
                        .file("zdjecie.pdf", "<html>".getBytes(StandardCharsets.UTF_8), null)
                        .send()
                        .expect(422)
                        .faults())
                .containsExactly("/file file-type");
    }
}
