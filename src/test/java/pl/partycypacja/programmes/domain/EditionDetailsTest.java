package pl.partycypacja.programmes.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pl.partycypacja.fixtures.Faults;
import pl.partycypacja.platform.values.Money;
import pl.partycypacja.platform.values.PartialDate;
import pl.partycypacja.programmes.Entitlement;
import pl.partycypacja.programmes.EntitlementKind;

class EditionDetailsTest {

    private static List<String> faults(
            @Nullable Integer yearFrom,
            @Nullable Integer yearTo,
            List<EditionDetails.ScheduleItem> schedule,
            List<Entitlement> entitlements) {
        EditionDetails details = new EditionDetails(
                "Edycja",
                yearFrom,
                yearTo,
                null,
                schedule,
                entitlements,
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of());
        return Faults.of(details::requireConsistent);
    }

    /// With two periods: from January to February 2021, and the one given.
    private static EditionDetails.ScheduleItem webinars(String from, String to) {
        List<EditionDetails.Period> periods = List.of(
                new EditionDetails.Period(PartialDate.parse("2021-01"), PartialDate.parse("2021-02")),
                new EditionDetails.Period(PartialDate.parse(from), PartialDate.parse(to)));
        return new EditionDetails.ScheduleItem(
                ScheduleItemKind.WEBINAR, "Webinaria", 10, null, null, null, null, periods, null);
    }

    private static Entitlement entitlement(EntitlementKind kind, @Nullable Money amount) {
        return new Entitlement(kind, "Opis", amount, null, null);
    }

    @Test
    @DisplayName("years may be unknown; the last one is not before the first")
    void years() {
        assertThat(faults(null, 2021, List.of(), List.of())).isEmpty();
        assertThat(faults(2021, null, List.of(), List.of())).isEmpty();
        assertThat(faults(2021, 2021, List.of(), List.of())).isEmpty();
        assertThat(faults(2021, 2022, List.of(), List.of())).isEmpty();
        assertThat(faults(2021, 2020, List.of(), List.of())).containsExactly("/yearTo range");
    }

    @ParameterizedTest
    @DisplayName("PRG-1: a period of days or months ends no earlier than it begins")
    @CsvSource({
        "2021-05, 2021-06",
        "2021-05, 2021-05",
        "2021-05-10, 2021-05",
        "2021-05, 2021-05-01",
        "2021-05-10, 2021-05-10"
    })
    void periods(String from, String to) {
        assertThat(faults(null, null, List.of(webinars(from, to)), List.of())).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("PRG-1: a period that ends before it begins is a fault, told where it stands")
    @CsvSource({"2021-06, 2021-05", "2021-06, 2021-05-31", "2021-05-10, 2021-05-09", "2021-05-10, 2021-04"})
    void periodsThatEndBeforeTheyBegin(String from, String to) {
        assertThat(faults(null, null, List.of(webinars("2021-01", "2021-02"), webinars(from, to)), List.of()))
                .containsExactly("/schedule/1/periods/1/to range");
    }

    @Test
    @DisplayName("PRG-2: a grant and a voucher need an amount, advice does not; all faults are told at once")
    void amounts() {
        Entitlement grant = entitlement(EntitlementKind.GRANT, Money.ofGrosze(600_000));
        Entitlement advice = entitlement(EntitlementKind.ADVICE, null);
        assertThat(faults(null, null, List.of(), List.of(grant, advice))).isEmpty();
        assertThat(faults(
                        2022,
                        2021,
                        List.of(),
                        List.of(
                                advice,
                                entitlement(EntitlementKind.GRANT, null),
                                entitlement(EntitlementKind.VOUCHER, null))))
                .containsExactly(
                        "/yearTo range", "/entitlements/1/amount money-needed", "/entitlements/2/amount money-needed");
    }
}
