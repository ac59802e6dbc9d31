package pl.partycypacja.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each rule of [ArchitectureTest] and [ModulePlanTest] refuses what it is there to refuse: small classes that
/// break it are compiled, and the rule alone looks at them. They are no classes of this project's tests, since
/// the application under test would take them in.
class ArchitectureRulesTest {

    private static final String RESOURCE = """
            package pl.partycypacja.broken.web;
            import jakarta.annotation.security.PermitAll;
            import jakarta.ws.rs.*;
            import pl.partycypacja.platform.operations.*;
            public class BrokenResource { %s }""";

    /// For each condition of each rule: sources that break it alone.
    private static final List<Breach> BREACHES = new ArrayList<>();

    static {
        breach(
                "noCycles",
                "package pl.partycypacja.one; public class One { pl.partycypacja.two.Two two; }",
                "package pl.partycypacja.two; public class Two { pl.partycypacja.one.One one; }");
        breach(
                "platformKnowsNoModule",
                "package pl.partycypacja.one; public class One {}",
                "package pl.partycypacja.platform.broken; public class Broken { pl.partycypacja.one.One one; }");
        breach(
                "modulesImportOnlyRootsTheyMay",
                "package pl.partycypacja.accounts.domain; public class Inner {}",
                "package pl.partycypacja.organisations; public class Broken { pl.partycypacja.accounts.domain.Inner inner; }");
        breach(
                "domainAndRootsKnowNoHttp",
                "package pl.partycypacja.broken.domain; public class Broken { jakarta.ws.rs.core.Response response; }");
        breach(
                "domainAndRootsKnowNoHttp",
                "package pl.partycypacja.broken; @org.eclipse.microprofile.openapi.annotations.media.Schema public class Broken {}");
        breach(
                "pathsAreOnResources",
                "package pl.partycypacja.broken.web; @jakarta.ws.rs.Path(\"/\") public class Broken {}");
        breach(
                "pathsAreOnResources",
                "package pl.partycypacja.broken.domain; @jakarta.ws.rs.Path(\"/\") public class BrokenResource {}");
        breach("everyEndpointSaysWhoMayCallIt", RESOURCE.formatted("@GET @Query public String get() { return null; }"));
        breach(
                "everyEndpointIsAQueryOrACommand",
                RESOURCE.formatted("@GET @PermitAll public String get() { return null; }"));
        breach(
                "everyEndpointIsAQueryOrACommand",
                RESOURCE.formatted("@GET @PermitAll @Query @Command public String get() { return null; }"));
        breach(
                "onlyReadingIsAQuery",
                RESOURCE.formatted("@POST @PermitAll @Query public String get() { return null; }"));
        breach(
                "commandsAreNoGets",
                RESOURCE.formatted("@GET @PermitAll @Command public String get() { return null; }"));
        breach("everyPermissionIsUsed", "package pl.partycypacja.organisations; public class Alone {}");
        breach(
                "entitiesStayInDomain",
                "package pl.partycypacja.broken.web; @jakarta.persistence.Entity public class Broken {}");
        breach(
                "endpointsSpeakNoEntities",
                "package pl.partycypacja.broken.domain; @jakarta.persistence.Entity public class Thing {}",
                RESOURCE.formatted(
                        "@GET @PermitAll @Query public pl.partycypacja.broken.domain.Thing get() { return null; }"));
        breach(
                "rootsSpeakNoEntities",
                "package pl.partycypacja.broken.domain; @jakarta.persistence.Entity public class Thing {}",
                "package pl.partycypacja.broken; public interface BrokenApi { pl.partycypacja.broken.domain.Thing get(); }");
        String panache =
                " implements io.quarkus.hibernate.orm.panache.PanacheRepositoryBase<Object, java.util.UUID> {}";
        breach("repositoriesStayInDomain", "package pl.partycypacja.broken.domain; class Things" + panache);
        breach("repositoriesStayInDomain", "package pl.partycypacja.broken.web; class ThingRepository" + panache);
        breach(
                "repositoriesStayInDomain",
                "package pl.partycypacja.broken.domain; public class ThingRepository" + panache);
        breach("repositoriesAreNamedSo", "package pl.partycypacja.broken.web; class BrokenRepository {}");
        breach("repositoriesAreNamedSo", "package pl.partycypacja.broken.domain; public class BrokenRepository {}");
        for (String type : List.of(
                "jakarta.persistence.EntityManager", "jakarta.persistence.LockModeType", "javax.sql.DataSource")) {
            breach(
                    "statementsAreInRepositories",
                    "package pl.partycypacja.broken.domain; class Broken { " + type + " database; }");
        }
        breach(
                "actionsAreTables",
                "package pl.partycypacja.broken.domain; abstract class Doing implements"
                        + " pl.partycypacja.platform.access.Action<pl.partycypacja.platform.access.Stateful> {}");
        breach("actionsAreTables", """
                package pl.partycypacja.broken.domain;
                import pl.partycypacja.platform.access.*;
                enum Doing implements Action<Stateful> {
                    DO;
                    public java.util.Set<Relation> by() { return java.util.Set.of(); }
                    public boolean isPossible(Stateful thing, java.time.Instant now) { return true; }
                }""");
        breach(
                "faultsAreListed",
                "package pl.partycypacja.broken.domain; enum Wrong implements pl.partycypacja.platform.problem.Fault { ONE }");
        breach(
                "faultsAreListed",
                "package pl.partycypacja.broken.domain; class Wrong implements pl.partycypacja.platform.problem.Fault"
                        + " { public String name() { return null; } }");
        breach(
                "problemsAreListed",
                "package pl.partycypacja.broken.domain; enum Wrong implements pl.partycypacja.platform.problem.ProblemType"
                        + " { ONE; public int status() { return 409; } }");
        breach(
                "problemsAreListed",
                "package pl.partycypacja.broken.domain; abstract class Wrong implements pl.partycypacja.platform.problem.ProblemType {}");
        breach(
                "domainExceptionsNameAProblem",
                "package pl.partycypacja.broken.domain; class Broken extends RuntimeException {}");
        breach("directoriesAreInDomain", "package pl.partycypacja.broken.web; class BrokenDirectory {}");
        breach("demoDataAreLoadedInDomain", "package pl.partycypacja.broken.web; class DemoThings {}");
        breach("demoDataAreLoadedInDomain", "package pl.partycypacja.broken.domain; public class DemoThings {}");
        breach(
                "transactionsBeginOutside",
                "package pl.partycypacja.broken.domain; class Things { @jakarta.transaction.Transactional void change() {} }");
        breach(
                "operationsAreOnResources",
                "package pl.partycypacja.broken.domain; class Things { @pl.partycypacja.platform.operations.Command void change() {} }");
        for (String now : List.of(
                "java.time.Instant.now()",
                "java.time.LocalDate.now()",
                "java.time.LocalDateTime.now()",
                "java.time.ZonedDateTime.now()",
                "java.time.Clock.systemUTC()",
                "System.currentTimeMillis()")) {
            breach(
                    "timeComesFromTheClock",
                    "package pl.partycypacja.broken.domain; class Broken { Object now() { return " + now + "; } }");
        }
        breach("everyPackageIsNullMarked", "package pl.partycypacja.broken.domain; class Broken {}");
        breach(
                "schemasHaveNamesOfTheirOwn",
                "package pl.partycypacja.one.web; public record ThingResponse() {}",
                "package pl.partycypacja.two.web; public record ThingResponse() {}");
        breach(
                "typesHaveNamesOfTheirOwn",
                "package pl.partycypacja.one.domain; class Thing {}",
                "package pl.partycypacja.two.domain; class Thing {}");
    }

    private record Breach(String rule, List<String> sources) {
        @Override
        public String toString() {
            return rule;
        }
    }

    private static void breach(String rule, String... sources) {
        BREACHES.add(new Breach(rule, List.of(sources)));
    }

    static List<Breach> breaches() {
        return BREACHES;
    }

    @ParameterizedTest
    @MethodSource("breaches")
    void ruleRefusesWhatBreaksIt(Breach breach, @TempDir Path folder) throws Exception {
        JavaClasses classes = new ClassFileImporter().importPath(compile(breach.sources(), folder));

        assertThatThrownBy(() -> check(breach.rule(), classes)).isInstanceOf(AssertionError.class);
    }

    @Test
    void noRuleIsLeftOut() {
        Set<String> rules = Stream.concat(
                        members(Class::getDeclaredFields).map(Field::getName),
                        members(Class::getDeclaredMethods).map(Method::getName))
                .collect(Collectors.toSet());

        assertThat(breaches().stream().map(Breach::rule).collect(Collectors.toSet()))
                .isEqualTo(rules);
    }

    /// The rules among the members of the classes that hold them.
    private static <M extends AccessibleObject> Stream<M> members(Function<Class<?>, M[]> declared) {
        return Stream.of(ArchitectureTest.class, ModulePlanTest.class)
                .flatMap(rules -> Arrays.stream(declared.apply(rules)))
                .filter(member -> member.isAnnotationPresent(ArchTest.class));
    }

    private static void check(String rule, JavaClasses classes) throws Throwable {
        Optional<Method> method = members(Class::getDeclaredMethods)
                .filter(found -> found.getName().equals(rule))
                .findFirst();
        if (method.isPresent()) {
            check(method.get(), classes);
            return;
        }
        Field field = members(Class::getDeclaredFields)
                .filter(found -> found.getName().equals(rule))
                .findFirst()
                .orElseThrow();
        field.setAccessible(true);
        ((ArchRule) Objects.requireNonNull(field.get(null)))
                .allowEmptyShould(true)
                .check(classes);
    }

    private static void check(Method rule, JavaClasses classes) throws Throwable {
        try {
            rule.setAccessible(true);
            rule.invoke(null, classes);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static Path compile(List<String> sources, Path folder) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Path classes = Files.createDirectory(folder.resolve("classes"));
        int number = 0;
        for (String source : sources) {
            Path file = Files.createDirectories(folder.resolve("source" + number++))
                    .resolve(source.replaceAll("(?s).*?(?:class|record|interface|enum) (\\w+).*", "$1") + ".java");
            Files.writeString(file, source);
        }
        List<String> arguments;
        try (Stream<Path> files = Files.walk(folder)) {
            arguments = Stream.concat(
                            Stream.of("-proc:none", "-d", classes.toString(), "-cp", classPath()),
                            files.filter(file -> file.toString().endsWith(".java"))
                                    .map(Path::toString))
                    .toList();
        }
        assertThat(compiler.run(null, null, null, arguments.toArray(String[]::new)))
                .as("the sources compile")
                .isZero();
        return classes;
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
