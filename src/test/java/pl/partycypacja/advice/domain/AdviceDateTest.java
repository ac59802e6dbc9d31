package pl.partycypacja.advice.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AdviceDateTest {

    private static final Instant START = Instant.parse("2023-06-20T08:00:00Z");
    private static final String LINK = "https://spotkania.example.org/1";

    @Test
    @DisplayName("ADV-2: it ends after as many minutes as it lasts")
    void endsAfterItsLength() {
        assertThat(new AdviceDate(START, 15, "Kraków", null).endsAt()).isEqualTo("2023-06-20T08:15:00Z");
        assertThat(new AdviceDate(START, 480, "Kraków", null).endsAt()).isEqualTo("2023-06-20T16:00:00Z");
    }

    @Test
    @DisplayName("ADV-2: at a place, behind a link, or both; neither is nowhere")
    void aPlaceALinkOrBoth() {
        assertThat(new AdviceDate(START, 90, "Kraków", null).where()).isEqualTo("Kraków");
        assertThat(new AdviceDate(START, 90, null, LINK).where()).isEqualTo(LINK);
        assertThat(new AdviceDate(START, 90, "Kraków", LINK).where()).isEqualTo("Kraków, " + LINK);
        assertThat(new AdviceDate(START, 90, "Kraków", null).isNowhere()).isFalse();
        assertThat(new AdviceDate(START, 90, null, LINK).isNowhere()).isFalse();
        assertThat(new AdviceDate(START, 90, null, null).isNowhere()).isTrue();
    }
}
