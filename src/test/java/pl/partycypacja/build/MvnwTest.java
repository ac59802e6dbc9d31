package pl.partycypacja.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `mvnw` on machines that are not like this one: another PATH, another home, another JAVA_HOME. The Maven it finds
/// only says how it was called.
class MvnwTest {

    private static final String MAVEN = "apache-maven-3.9.16";
    private static final List<String> TOOLS = List.of(
            "sh", "sed", "dirname", "readlink", "mkdir", "mktemp", "rm", "mv", "cp", "chmod", "cut", "sha512sum");
    private static final String SAYS_HOW_IT_WAS_CALLED =
            "echo \"on $JAVA_HOME\"; for a in \"$@\"; do echo \"[$a]\"; done";

    @TempDir
    Path machine;

    private Path home;
    private Path bin;
    private final Map<String, String> environment = new HashMap<>();

    /// A machine with the usual tools, one JDK that is new enough, away from PATH, and neither Maven nor network.
    @BeforeEach
    void anEmptyMachine() throws IOException {
        home = Files.createDirectories(machine.resolve("dom użytkownika"));
        bin = Files.createDirectories(machine.resolve("bin"));
        for (String tool : TOOLS) {
            Files.createSymbolicLink(bin.resolve(tool), whereIs(tool));
        }
        program(bin.resolve("curl"), "echo called >> '" + machine.resolve("network") + "'; exit 6");
        Files.createDirectories(home.resolve(".jdks"));
        Files.createSymbolicLink(home.resolve(".jdks/jdk"), Path.of(System.getProperty("java.home")));
        environment.put("PATH", bin.toString());
        environment.put("HOME", home.toString());
    }

    private static Path whereIs(String tool) {
        return List.of("/usr/bin", "/bin", "/usr/local/bin").stream()
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    private static void program(Path file, String script) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void cacheMaven() throws IOException {
        program(home.resolve(".m2/partycypacja-maven/" + MAVEN + "/bin/mvn"), SAYS_HOW_IT_WAS_CALLED);
    }

    private void installJdk17() throws IOException {
        Path old = machine.resolve("jdk-17/bin");
        program(old.resolve("java"), "echo 'openjdk version \"17.0.1\"' >&2");
        program(old.resolve("javac"), "echo 'javac 17.0.1'");
        Files.createSymbolicLink(bin.resolve("java"), old.resolve("java"));
    }

    private record Run(int status, String output) {

        /// The major version of the JDK that Maven was started on.
        int jdk() {
            String folder = output.lines()
                    .filter(line -> line.startsWith("on "))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(output))
                    .substring(3);
            try {
                return Files.readAllLines(Path.of(folder, "release")).stream()
                        .filter(line -> line.startsWith("JAVA_VERSION="))
                        .map(line -> line.replaceAll("\\D*(\\d+).*", "$1"))
                        .mapToInt(Integer::parseInt)
                        .findFirst()
                        .orElseThrow();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
    }

    private Run mvnw(String... arguments) throws Exception {
        return run(Path.of("mvnw").toAbsolutePath(), arguments);
    }

    private Run run(Path script, String... arguments) throws Exception {
        ProcessBuilder command = new ProcessBuilder(script.toString()).redirectErrorStream(true);
        command.command().addAll(List.of(arguments));
        command.environment().clear();
        command.environment().putAll(environment);
        Process process = command.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }

    private boolean networkWasAsked() {
        return Files.exists(machine.resolve("network"));
    }

    @Test
    @DisplayName("a default java that is too old is passed over for a newer one installed")
    void oldDefaultJavaIsPassedOver() throws Exception {
        cacheMaven();
        installJdk17();
        assertThat(mvnw("verify").jdk()).isGreaterThanOrEqualTo(25);
    }

    @Test
    @DisplayName("a wrong JAVA_HOME is named and another JDK is used")
    void wrongJavaHomeIsPassedOver() throws Exception {
        cacheMaven();
        environment.put("JAVA_HOME", "/nie/ma");
        Run run = mvnw("verify");
        assertThat(run.output()).contains("JAVA_HOME ('/nie/ma') is not a JDK 25");
        assertThat(run.jdk()).isGreaterThanOrEqualTo(25);
    }

    @Test
    @DisplayName("a path with spaces, and arguments with spaces, stay whole")
    void spacesStayWhole() throws Exception {
        cacheMaven();
        Path script = Files.copy(
                Path.of("mvnw"),
                Files.createDirectories(machine.resolve("moje projekty")).resolve("mvnw"));
        Run run = run(script, "-Dnazwa=dwa słowa", "verify");
        assertThat(run.output()).contains("[-Dnazwa=dwa słowa]\n[verify]");
    }

    @Test
    @DisplayName("offline, a filled cache is all it takes: nothing is asked of the network")
    void filledCacheNeedsNoNetwork() throws Exception {
        cacheMaven();
        assertThat(mvnw("-o", "verify").status()).isZero();
        assertThat(networkWasAsked()).isFalse();
    }

    @Test
    @DisplayName("without mvn, cache and network it says what is missing")
    void withoutMavenItExplainsItself() throws Exception {
        Run run = mvnw("verify");
        assertThat(run.status()).isEqualTo(1);
        assertThat(networkWasAsked()).isTrue();
        assertThat(run.output()).contains("could not be fetched", "install Maven 3.9 or newer");
    }

    @Test
    @DisplayName("an installed Maven of 3.9 will do")
    void installedMavenWillDo() throws Exception {
        program(
                bin.resolve("mvn"),
                "[ \"$1\" = --version ] && echo 'Apache Maven 3.9.9' && exit; " + SAYS_HOW_IT_WAS_CALLED);
        assertThat(mvnw("verify").output()).contains("[verify]");
        assertThat(networkWasAsked()).isFalse();
    }

    @Test
    @DisplayName(
            "an installed Maven that is too old fetches the pinned one; another file than the pinned is thrown away")
    void whatWasFetchedIsChecked() throws Exception {
        program(bin.resolve("mvn"), """
                [ "$1" = --version ] && echo 'Apache Maven 3.6.3' && exit
                for a in "$@"; do case $a in -DoutputDirectory=*) echo inny > "${a#*=}/apache-maven-3.9.16-bin.zip" ;; esac; done
                """);
        Run run = mvnw("verify");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.output()).contains("through the installed Maven", "not the one that is pinned");
        assertThat(filesIn(home.resolve(".m2/partycypacja-maven"))).isEmpty();
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }
}
