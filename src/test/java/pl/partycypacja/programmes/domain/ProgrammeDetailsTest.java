package pl.partycypacja.programmes.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.programmes.Audience;

class ProgrammeDetailsTest {

    @Test
    @DisplayName("PRG-4: search looks through all that describes the programme, and not through how to ask about it")
    void texts() {
        ProgrammeDetails details = new ProgrammeDetails(
                "Nazwa",
                "Skrót",
                "Opis",
                UUID.randomUUID(),
                List.of(new ProgrammeDetails.Partner("Partner", ProgrammeDetails.PartnerRole.FUNDER, "EFS")),
                List.of(Audience.NGO),
                "Dla kogo",
                List.of("Korzyść"),
                List.of("temat"),
                true,
                new ProgrammeDetails.Predecessor("Pilotaż", 2019, 2020, "Dawniej"),
                new ProgrammeDetails.Contact("a@example.org", "22 536 02 04", null, "Warszawa"));
        assertThat(details.texts())
                .containsExactlyInAnyOrder(
                        "Nazwa", "Skrót", "Opis", "Dla kogo", "Korzyść", "temat", "Partner", "Pilotaż");
    }

    @Test
    @DisplayName("what was not said is not searched")
    void textsOfAShortDescription() {
        ProgrammeDetails details = new ProgrammeDetails(
                "Nazwa",
                "Skrót",
                "Opis",
                UUID.randomUUID(),
                List.of(),
                List.of(Audience.NGO),
                null,
                List.of(),
                List.of(),
                true,
                null,
                null);
        assertThat(details.texts()).containsExactly("Nazwa", "Skrót", "Opis");
    }
}
