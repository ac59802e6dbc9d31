package pl.partycypacja.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PlaceTest {

    @Test
    @DisplayName("rule 12: names and positions are the steps of a JSON pointer")
    void pointer() {
        assertThat(Place.WHOLE.pointer()).isEmpty();
        assertThat(Place.at("name").pointer()).isEqualTo("/name");
        assertThat(Place.at("sessions", 0, "endsAt").pointer()).isEqualTo("/sessions/0/endsAt");
        assertThat(Place.at("").pointer()).as("a member without a name").isEqualTo("/");
    }

    @Test
    @DisplayName("RFC 6901: ~ is written ~0 and / is written ~1, and a reader finds the member again")
    void escapes() {
        assertThat(Place.at("a/b", "m~n", "~1", " ", "c%d", "ż").pointer()).isEqualTo("/a~1b/m~0n/~01/ /c%d/ż");
        for (String name : new String[] {"a/b", "~", "~0", "~1", "/", "~/", "//", "~~01"}) {
            JsonPointer read = JsonPointer.compile(Place.at(name).pointer());
            assertThat(read.getMatchingProperty()).isEqualTo(name);
            assertThat(read.tail().matches()).isTrue();
        }
    }

    @Test
    @DisplayName("a place further inside, and the same place inside of another, leave the first as it is")
    void placesInPlaces() {
        Place sessions = Place.at("sessions", 2);
        assertThat(sessions.to("place", "name").pointer()).isEqualTo("/sessions/2/place/name");
        assertThat(sessions.under(Place.at("details")).pointer()).isEqualTo("/details/sessions/2");
        assertThat(sessions.under(Place.WHOLE)).isEqualTo(sessions);
        assertThat(sessions.to()).isEqualTo(sessions);
        assertThat(sessions).isEqualTo(Place.at("sessions", "2")).isNotEqualTo(Place.at("sessions"));
    }
}
