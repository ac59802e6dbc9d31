package pl.partycypacja.platform;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.NullMarked;
import pl.partycypacja.platform.operations.Command;
import pl.partycypacja.platform.operations.Query;
import pl.partycypacja.platform.operations.WithoutTransaction;

/// The rules of the layout (`docs/architecture.md`): who may import whom, what an operation says of itself, and
/// names. What is inside of a module is [ModulePlanTest]'s.
@AnalyzeClasses(packages = "pl.partycypacja", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "pl.partycypacja.";

    /// Who may import whose root.
    private static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
            Map.entry("accounts", Set.of()),
            Map.entry("organisations", Set.of("accounts")),
            Map.entry("programmes", Set.of("organisations", "accounts")),
            Map.entry("recruitment", Set.of("programmes")),
            Map.entry("ownership", Set.of("programmes", "organisations", "accounts")),
            Map.entry("applications", Set.of("recruitment", "ownership", "programmes", "organisations", "accounts")),
            Map.entry("participation", Set.of("recruitment", "ownership", "programmes", "organisations")),
            Map.entry("selection", Set.of("applications", "participation", "recruitment", "ownership", "programmes")),
            Map.entry("ledger", Set.of("programmes")),
            Map.entry(
                    "grants",
                    Set.of("ledger", "participation", "ownership", "programmes", "organisations", "accounts")),
            Map.entry("vouchers", Set.of("ledger", "participation", "ownership", "programmes", "organisations")),
            Map.entry("advice", Set.of("participation", "ownership", "programmes")),
            Map.entry("events", Set.of("participation", "ownership", "programmes", "organisations", "accounts")),
            Map.entry("notifications", Set.of("ownership", "programmes", "accounts")));

    @ArchTest
    static final ArchRule noCycles =
            slices().matching("pl.partycypacja.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule platformKnowsNoModule = noClasses()
            .that()
            .resideInAPackage("pl.partycypacja.platform..")
            .should()
            .dependOnClassesThat(resideInAPackage("pl.partycypacja..")
                    .and(resideOutsideOfPackages("pl.partycypacja.platform..", "pl.partycypacja")));

    @ArchTest
    static final ArchRule modulesImportOnlyRootsTheyMay = classes()
            .that()
            .resideInAPackage("pl.partycypacja.*..")
            .and()
            .resideOutsideOfPackage("pl.partycypacja.platform..")
            .should(importOnlyAllowedRoots());

    /// Neither the domain nor a root, which is what other modules' domains import.
    @ArchTest
    static final ArchRule domainAndRootsKnowNoHttp = noClasses()
            .that(resideInAPackage("..domain..")
                    .or(resideInAPackage("pl.partycypacja.*")
                            .and(resideOutsideOfPackages("pl.partycypacja.platform.."))))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.ws.rs..",
                    "io.vertx..",
                    "org.eclipse.microprofile.openapi..",
                    "pl.partycypacja.platform.http..",
                    "pl.partycypacja.platform.contract..",
                    "..web..");

    @ArchTest
    static final ArchRule pathsAreOnResources = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .haveSimpleNameEndingWith("Resource")
            .andShould()
            .resideInAnyPackage("..web..", "pl.partycypacja.platform.contract..");

    @ArchTest
    static final ArchRule everyEndpointSaysWhoMayCallIt = methods()
            .that()
            .areMetaAnnotatedWith(HttpMethod.class)
            .should(beAnnotated(
                    "say who may call it",
                    method -> isAnnotated(method, RolesAllowed.class) || isAnnotated(method, PermitAll.class)));

    @ArchTest
    static final ArchRule everyEndpointIsAQueryOrACommand = methods()
            .that()
            .areMetaAnnotatedWith(HttpMethod.class)
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage("pl.partycypacja.platform.demo..")
            .should(beAnnotated(
                    "be a query, a command, or say why it is neither",
                    method -> Stream.of(Query.class, Command.class, WithoutTransaction.class)
                                    .filter(method::isAnnotatedWith)
                                    .count()
                            == 1));

    @ArchTest
    static final ArchRule onlyReadingIsAQuery = methods()
            .that()
            .areAnnotatedWith(Query.class)
            .should(beAnnotated("be a GET", method -> method.isAnnotatedWith(GET.class)));

    @ArchTest
    static final ArchRule commandsAreNoGets = methods()
            .that()
            .areAnnotatedWith(Command.class)
            .should(beAnnotated("be no GET", method -> !method.isAnnotatedWith(GET.class)));

    @ArchTest
    static final ArchRule entitiesStayInDomain =
            classes().that().areAnnotatedWith(Entity.class).should().resideInAPackage("..domain..");

    @ArchTest
    static final ArchRule endpointsSpeakNoEntities = methods()
            .that()
            .areMetaAnnotatedWith(HttpMethod.class)
            .should(beAnnotated("name no entity", ArchitectureTest::namesNoEntity));

    @ArchTest
    static final ArchRule rootsSpeakNoEntities = methods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage("pl.partycypacja.*")
            .should(beAnnotated("name no entity", ArchitectureTest::namesNoEntity));

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = classes()
            .that()
            .resideInAPackage("pl.partycypacja..")
            .should(new ArchCondition<>("be in a package that is @NullMarked") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean isMarked = type.getPackage().isAnnotatedWith(NullMarked.class);
                    events.add(new SimpleConditionEvent(type, isMarked, type.getPackageName()));
                }
            });

    /// Of two with one name the document would have one, silently.
    @ArchTest
    static void schemasHaveNamesOfTheirOwn(JavaClasses classes) {
        Map<String, List<String>> named = classes.stream()
                .filter(type -> type.isAnnotatedWith(Schema.class)
                        || (type.isRecord() && type.getPackageName().endsWith(".web")))
                .collect(Collectors.groupingBy(
                        ArchitectureTest::schemaName, Collectors.mapping(JavaClass::getName, Collectors.toList())));
        assertThat(named).isNotEmpty();
        assertThat(named.values()).allSatisfy(types -> assertThat(types).hasSize(1));
    }

    private static String schemaName(JavaClass type) {
        String given = type.isAnnotatedWith(Schema.class)
                ? type.getAnnotationOfType(Schema.class).name()
                : "";
        return given.isEmpty() ? type.getSimpleName() : given;
    }

    /// One word has one meaning.
    @ArchTest
    static void typesHaveNamesOfTheirOwn(JavaClasses classes) {
        Map<String, List<String>> named = classes.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(
                        JavaClass::getSimpleName, Collectors.mapping(JavaClass::getName, Collectors.toList())));
        assertThat(named).isNotEmpty();
        assertThat(named.values()).allSatisfy(types -> assertThat(types).hasSize(1));
    }

    /// A permission that nobody uses would let the next arrow in unseen.
    @ArchTest
    static void everyPermissionIsUsed(JavaClasses classes) {
        Map<String, Set<String>> imports = classes.stream()
                .filter(type -> type.getPackageName().startsWith(ROOT))
                .collect(Collectors.groupingBy(
                        type -> moduleOf(type.getPackageName()),
                        Collectors.flatMapping(ArchitectureTest::importedModules, Collectors.toSet())));
        MAY_IMPORT.forEach((module, permitted) ->
                assertThat(imports.getOrDefault(module, Set.of())).as(module).containsAll(permitted));
    }

    private static Stream<String> importedModules(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getPackageName())
                .filter(target -> target.startsWith(ROOT))
                .map(ArchitectureTest::moduleOf);
    }

    private static boolean namesNoEntity(JavaMethod method) {
        return method.getAllInvolvedRawTypes().stream().noneMatch(type -> type.isAnnotatedWith(Entity.class));
    }

    private static boolean isAnnotated(JavaMethod method, Class<? extends Annotation> annotation) {
        return method.isAnnotatedWith(annotation) || method.getOwner().isAnnotatedWith(annotation);
    }

    static ArchCondition<JavaMethod> beAnnotated(String description, Predicate<JavaMethod> rule) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                events.add(new SimpleConditionEvent(method, rule.test(method), method.getFullName()));
            }
        };
    }

    private static ArchCondition<JavaClass> importOnlyAllowedRoots() {
        return new ArchCondition<>("import only the roots of the modules that they may know") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().forEach(dependency -> {
                    String target = dependency.getTargetClass().getPackageName();
                    boolean allowed = isAllowed(moduleOf(type.getPackageName()), target);
                    events.add(new SimpleConditionEvent(type, allowed, dependency.getDescription()));
                });
            }
        };
    }

    private static boolean isAllowed(String module, String targetPackage) {
        if (!targetPackage.startsWith(ROOT)) {
            return true;
        }
        String target = moduleOf(targetPackage);
        boolean isRoot = targetPackage.equals(ROOT + target);
        return target.equals("platform")
                || target.equals(module)
                || (isRoot && MAY_IMPORT.getOrDefault(module, Set.of()).contains(target));
    }

    private static String moduleOf(String packageName) {
        return List.of(packageName.split("\\.")).get(2);
    }
}
