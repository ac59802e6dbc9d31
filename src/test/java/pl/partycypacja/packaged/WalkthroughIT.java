package pl.partycypacja.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `docs/walkthrough.sh` against the packaged demo, in a folder whose name has a space.
class WalkthroughIT {

    @TempDir
    Path temporary;

    @Test
    @DisplayName("the recruitment of 2021, walked through as the README says, and refused a second after its closing")
    void walkthrough() {
        Path folder = temporary.resolve("folder ze spacją");
        try (Instance demo = Instance.start(folder, Walk.at("2021-04-01T10:00"))) {
            assertThat(Walk.through(demo, "apply")).contains("PS-2021-0001", "== Done");
        }
        try (Instance demo = Instance.start(folder, Walk.at("2021-04-13T00:00:01"))) {
            assertThat(Walk.through(demo, "closed")).contains("CLOSED", "== Done");
        }
    }

    @Test
    @DisplayName(
            "APP-5 … APP-9: the selection of 2021, from the closing to the results of 26 April and the first resignation")
    void selection() {
        Path folder = temporary.resolve("wybór");
        try (Instance demo = Instance.start(folder, Walk.at("2021-04-13T09:00"))) {
            assertThat(Walk.through(demo, "review")).contains("applications: 24", "reviews assigned: 48", "== Done");
        }
        try (Instance demo = Instance.start(folder, Walk.at("2021-04-23T17:00"))) {
            assertThat(Walk.through(demo, "interviews")).contains("accepted 8, reserve 3, rejected 13", "== Done");
        }
        try (Instance demo = Instance.start(folder, Walk.at("2021-04-26T10:00"))) {
            assertThat(Walk.through(demo, "results")).contains("accepted 8, reserve 3, rejected 13", "== Done");
        }
    }

    @Test
    @DisplayName("GRA-1 … GRA-6, VOU-1, VOU-2: Debiuty 2023, from an application to a closed grant and a spent voucher")
    void funding() {
        Path folder = temporary.resolve("dotacje");
        try (Instance demo = Instance.start(folder, Walk.at("2023-04-11T10:00"))) {
            assertThat(Walk.through(demo, "debut")).contains("DWP-2023-0001", "== Done");
        }
        try (Instance demo = Instance.start(folder, Walk.at("2023-06-05T10:00"))) {
            assertThat(Walk.through(demo, "funding"))
                    .contains("GRANT CLOSED: 5000.00 of 6000.00", "VOUCHER USED: 2000.00 of 2000.00", "== Done");
        }
    }

    @Test
    @DisplayName("the study visit of the README, as it stands there")
    void readme() throws Exception {
        String readme = Files.readString(Path.of("README.md"));
        String block = readme.substring(readme.indexOf("### A study visit"), readme.indexOf("### The whole walk"));
        Path folder = Files.createDirectories(temporary.resolve("czytelniczka"));
        try (Instance demo = Instance.start(folder, Walk.at("2023-04-21T10:00"))) {
            Path script = Files.writeString(
                    folder.resolve("readme.sh"),
                    block.substring(block.indexOf("```") + 3, block.lastIndexOf("```"))
                            .replace("localhost:8080", demo.base())
                            .replace("bilet.png", folder.resolve("bilet.png").toString()));
            assertThat(Walk.run(demo, script.toString())).contains("\"CONFIRMED\"", "Wizyta studyjna we Wrocławiu");
        }
        assertThat(Files.readAllBytes(folder.resolve("bilet.png"))).startsWith(0x89, 'P', 'N', 'G');
    }

    @Test
    @DisplayName("EVT-2 … EVT-10: a study visit of 2023, from a draft to certificates")
    void visit() {
        Path folder = temporary.resolve("wizyta");
        try (Instance demo = Instance.start(folder, Walk.at("2023-04-07T10:00"))) {
            assertThat(Walk.through(demo, "visit"))
                    .contains("Wizyta studyjna we Wrocławiu", "Żywe biblioteki", "== Done");
        }
        try (Instance demo = Instance.start(folder, Walk.at("2023-05-27T18:00"))) {
            assertThat(Walk.through(demo, "attendance"))
                    .contains(
                            "CERTIFICATE Urszula Użytkowniczka, Wizyta studyjna w Sieradzu: 720 min",
                            "Natalia Nowak-Ngo: 420 min",
                            "== Done");
        }
    }
}
