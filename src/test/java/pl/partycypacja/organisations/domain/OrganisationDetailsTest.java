package pl.partycypacja.organisations.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pl.partycypacja.organisations.OrganisationKind;
import pl.partycypacja.platform.problem.InvalidInput;

class OrganisationDetailsTest {

    private static final UUID PATRON = UUID.randomUUID();

    /// @param given the names of the details that are there, apart by spaces
    private static OrganisationDetails details(OrganisationKind kind, @Nullable String given) {
        List<String> names = given == null ? List.of() : List.of(given.split(" ", -1));
        return new OrganisationDetails(
                "Organizacja",
                kind,
                names.contains("nip") ? "1234563218" : null,
                names.contains("regon") ? "123456785" : null,
                names.contains("krs") ? "0000123456" : null,
                names.contains("teryt") ? "0264011" : null,
                names.contains("patron") ? PATRON : null);
    }

    private static String faults(OrganisationDetails details) {
        try {
            details.requireConsistent();
            return "";
        } catch (InvalidInput refused) {
            return String.join(
                    ", ",
                    refused.errors().stream()
                            .map(error -> error.pointer() + " " + error.code())
                            .toList());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NGO||''",
                "NGO|nip regon krs|''",
                "NGO|teryt|/teryt not-applicable",
                "NGO|patron|/patronOrganisationId not-applicable",
                "TRAINING_PROVIDER|nip regon krs|''",
                "TRAINING_PROVIDER|teryt patron|/teryt not-applicable, /patronOrganisationId not-applicable",
                "OTHER||''",
                "OTHER|teryt|/teryt not-applicable",
                "LOCAL_GOVERNMENT|teryt nip regon|''",
                "LOCAL_GOVERNMENT||/teryt required",
                "LOCAL_GOVERNMENT|teryt patron|/patronOrganisationId not-applicable",
                "INFORMAL_GROUP|patron|''",
                "INFORMAL_GROUP||/patronOrganisationId required",
                "INFORMAL_GROUP|patron teryt|/teryt not-applicable",
                "INFORMAL_GROUP|patron nip regon krs|/nip not-applicable, /regon not-applicable, /krs not-applicable"
            })
    @DisplayName("ACC-5: each kind has what belongs to it; all contradictions are told at once")
    void eachKindHasWhatBelongsToIt(OrganisationKind kind, @Nullable String given, String faults) {
        assertThat(faults(details(kind, given))).isEqualTo(faults);
    }
}
