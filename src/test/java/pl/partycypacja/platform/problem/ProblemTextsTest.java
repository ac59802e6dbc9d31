package pl.partycypacja.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.platform.contract.ContractParts;

class ProblemTextsTest {

    private static final ProblemTexts TEXTS = new ProblemTexts();
    private static final Locale POLISH = ProblemTexts.POLISH;

    @Test
    @DisplayName("rule 16: the language asked for most, and Polish when none of ours is")
    void negotiated() {
        assertThat(ProblemTexts.negotiate("en")).isEqualTo(Locale.ENGLISH);
        assertThat(ProblemTexts.negotiate("en-GB,pl;q=0.5")).isEqualTo(Locale.ENGLISH);
        assertThat(ProblemTexts.negotiate("pl;q=0.2, en;q=0.9")).isEqualTo(Locale.ENGLISH);
        assertThat(ProblemTexts.negotiate("de, pl-PL;q=0.4, en;q=0.3")).isEqualTo(POLISH);
        for (String header :
                new String[] {"", "*", "de", "uk, cs;q=0.8", "pl", "nonsense;;q=x", "en;q=zero", "\u0000"}) {
            assertThat(ProblemTexts.negotiate(header)).as(header).isEqualTo(POLISH);
        }
    }

    @Test
    @DisplayName("rule 16: each problem has its texts in both languages, and not the same")
    void everyProblemHasTexts() {
        assertThat(ContractParts.problems()).hasSizeGreaterThan(GeneralProblem.values().length);
        for (ProblemType type : ContractParts.problems()) {
            assertThat(TEXTS.title(type, POLISH)).isNotBlank().isNotEqualTo(TEXTS.title(type, Locale.ENGLISH));
            assertThat(TEXTS.description(type, POLISH))
                    .isNotBlank()
                    .isNotEqualTo(TEXTS.description(type, Locale.ENGLISH));
        }
    }

    @Test
    @DisplayName("rule 16: each fault of each module has its text in both languages, and not the same")
    void everyFaultHasTexts() {
        List<Fault> faults = faults();
        assertThat(faults).contains(InputFault.values()).hasSizeGreaterThan(InputFault.values().length);
        for (Fault fault : faults) {
            FieldProblem problem = FieldProblem.at(Place.WHOLE, fault);
            assertThat(TEXTS.describe(problem, POLISH))
                    .as(fault.code())
                    .isNotBlank()
                    .isNotEqualTo(TEXTS.describe(problem, Locale.ENGLISH));
        }
    }

    private static List<Fault> faults() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("pl.partycypacja").stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(Fault.class))
                        .flatMap(type -> Arrays.stream(type.reflect().getEnumConstants()))
                        .map(Fault.class::cast)
                        .toList();
    }

    @Test
    @DisplayName("a fault that brought its text keeps it")
    void ownText() {
        FieldProblem brought = FieldProblem.withDetail(Place.at("a"), "min-length", "za {0} krótko");
        assertThat(TEXTS.describe(brought, POLISH)).isEqualTo("za {0} krótko");
        assertThat(TEXTS.describe(
                        new FieldProblem(null, "limit", "malformed-parameter", null, List.of("limit")), POLISH))
                .contains("limit");
    }

    @Test
    @DisplayName("codes are the names of constants, as clients write them")
    void codes() {
        assertThat(GeneralProblem.STALE_VERSION.code()).isEqualTo("stale-version");
        assertThat(InputFault.IN_THE_PAST.code()).isEqualTo("in-the-past");
    }

    @Test
    @DisplayName(
            "rule 10: what the framework answers has a problem too, and no client is told of a server's fault that is not")
    void statusesOfTheFramework() {
        for (int status : new int[] {401, 403, 404, 405, 406, 413, 415, 503}) {
            assertThat(GeneralProblem.forStatus(status).status()).isEqualTo(status);
        }
        assertThat(GeneralProblem.forStatus(400)).isEqualTo(GeneralProblem.MALFORMED_REQUEST);
        assertThat(GeneralProblem.forStatus(418)).isEqualTo(GeneralProblem.MALFORMED_REQUEST);
        assertThat(GeneralProblem.forStatus(500)).isEqualTo(GeneralProblem.INTERNAL_ERROR);
        assertThat(GeneralProblem.forStatus(504)).isEqualTo(GeneralProblem.INTERNAL_ERROR);
    }
}
