package pl.partycypacja.grants.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.grants.domain.AgreementTerms;
import pl.partycypacja.grants.domain.Expense;
import pl.partycypacja.grants.domain.Grant;
import pl.partycypacja.grants.domain.GrantReport;
import pl.partycypacja.grants.domain.GrantStatus;
import pl.partycypacja.platform.http.Versioned;
import pl.partycypacja.platform.values.Money;

/// What was done with a grant, and what was planned, spent and accepted in each budget line.
@Schema(name = "GrantReport")
public record GrantReportResponse(
        UUID grantId,
        GrantStatus grantStatus,

        @Schema(maxLength = 20_000, examples = "Odbyły się trzy spotkania.")
        String narrative,

        @Schema(maxLength = 20_000, examples = "Plan zmieniono zgodnie z 12 z 17 uwag.")
        String results,

        @Schema(description = "Ile osób wzięło udział.", examples = "140")
        int people,

        List<GrantReportLineResponse> lines,
        Money spent,
        @Nullable Instant submittedAt,

        @Schema(maxLength = 4_000, examples = "Brak faktury za catering.") @Nullable
        String returnNote,

        @Nullable LocalDate correctBy,
        @Nullable Instant acceptedAt,
        long version)
        implements Versioned {

    static GrantReportResponse from(Grant grant, GrantReport report, List<Expense> expenses) {
        AgreementTerms terms = grant.terms();
        return new GrantReportResponse(
                grant.id(),
                grant.status(),
                report.narrative(),
                report.results(),
                report.people(),
                terms == null
                        ? List.of()
                        : terms.budgetLines().stream()
                                .map(line -> GrantReportLineResponse.of(line, expenses))
                                .toList(),
                Money.ofGrosze(
                        expenses.stream().mapToLong(Expense::amountGrosze).sum()),
                report.submittedAt(),
                report.returnNote(),
                report.correctBy(),
                report.acceptedAt(),
                report.version());
    }
}
