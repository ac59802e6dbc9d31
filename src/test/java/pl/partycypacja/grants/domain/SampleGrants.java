package pl.partycypacja.grants.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import pl.partycypacja.participation.ParticipationStatus;
import pl.partycypacja.participation.ParticipationsApi.ParticipationView;
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.access.Standing;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.platform.security.Role;
import pl.partycypacja.platform.values.Money;

/// Grants of 6 000 PLN as plain tests need them, and callers who stand to them in some way.
final class SampleGrants {

    static final Instant NOW = Instant.parse("2023-05-04T10:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final UUID CALLER = UUID.randomUUID();
    static final long GROSZE = 600_000;

    private SampleGrants() {}

    /// One of a person, in its first state and without terms.
    static Grant prepared() {
        ParticipationView participation = new ParticipationView(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                null,
                ParticipationStatus.ACTIVE,
                List.of());
        return new Grant(participation, GROSZE, "UM/2023/0001", NOW);
    }

    static Grant described() {
        Grant grant = prepared();
        grant.agreeOn(terms(), NOW);
        return grant;
    }

    /// One with terms, led to a state on the shortest way.
    static Grant in(GrantStatus status) {
        Grant grant = described();
        if (status == GrantStatus.TERMINATED) {
            grant.terminate("Koniec działalności", NOW);
            return grant;
        }
        List.of(GrantStatus.SIGNED, GrantStatus.ACTIVE, GrantStatus.REPORTED, GrantStatus.SETTLED, GrantStatus.CLOSED)
                .stream()
                .filter(step -> step.compareTo(status) <= 0)
                .forEach(step -> grant.become(step, NOW));
        return grant;
    }

    static Money money(String amount) {
        return new Money(amount, Money.Currency.PLN);
    }

    /// Two budget lines of 5 000 and 1 000 PLN, two tranches of 4 000 and 2 000 PLN, May to October 2023.
    static AgreementTerms terms() {
        return new AgreementTerms(
                "Konsultacje społeczne planu rynku",
                LocalDate.parse("2023-05-01"),
                LocalDate.parse("2023-10-31"),
                LocalDate.parse("2023-11-15"),
                List.of(line("moderacja", "5000.00"), line("druk", "1000.00")),
                List.of(planned("4000.00"), planned("2000.00")));
    }

    static AgreementTerms.BudgetLine line(String key, String amount) {
        return new AgreementTerms.BudgetLine(
                key, AgreementTerms.ExpenseCategory.SERVICES, "Pozycja " + key, money(amount));
    }

    static AgreementTerms.PlannedTranche planned(String amount) {
        return new AgreementTerms.PlannedTranche(money(amount), LocalDate.parse("2023-06-01"));
    }

    static AgreementParties parties() {
        return new AgreementParties(
                new AgreementParty("Organizator", null, null, null),
                new AgreementParty("Grantobiorca", null, null, null),
                null);
    }

    /// The grant as [#CALLER] sees it.
    static Seen<Grant> seen(Grant grant, Relation... relations) {
        return new Seen<>(grant, new Caller(CALLER, Set.of(Role.USER)), Standing.known(relations), CLOCK);
    }

    /// What is wrong with input, as `/pointer code`; empty when nothing is.
    static List<String> faultsOf(Runnable check) {
        try {
            check.run();
            return List.of();
        } catch (InvalidInput refused) {
            return refused.errors().stream()
                    .map(fault -> fault.pointer() + " " + fault.code())
                    .toList();
        }
    }
}
