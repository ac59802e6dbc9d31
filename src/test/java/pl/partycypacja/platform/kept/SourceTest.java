package pl.partycypacja.platform.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SourceTest {

    private static final Instant TEN = Instant.parse("2021-03-29T10:00:00Z");
    private static final Instant NOON = Instant.parse("2021-03-29T12:00:00Z");

    @Test
    void anAnswerHoldsUntilTheTableChanges() {
        Source source = new Source("programme", null);
        source.change(4);
        assertThat(source.isAsItWas(4, TEN, NOON)).isTrue();
        source.change(5);
        assertThat(source.isAsItWas(4, TEN, NOON)).isFalse();
        assertThat(source.isAsItWas(5, TEN, NOON)).isTrue();
    }

    @Test
    void ofTwoChangesAtOnceTheLaterCounts() {
        Source source = new Source("programme", null);
        source.change(6);
        source.change(5);
        assertThat(source.isAsItWas(5, TEN, NOON)).isFalse();
    }

    @Test
    void anAnswerHoldsUntilTheNextMoment() {
        Source source = new Source("recruitment", "SELECT …");
        assertThat(source.isAsItWas(0, TEN, TEN)).as("no moment is known").isFalse();
        source.holds(0, TEN, NOON);
        assertThat(source.isAsItWas(0, TEN, NOON.minusMillis(1))).isTrue();
        assertThat(source.isAsItWas(0, TEN, NOON)).isFalse();
        assertThat(source.knowsMoments(NOON)).isFalse();
    }

    @Test
    void anAnswerOfBeforeTheMomentDoesNotHoldAfterIt() {
        Source source = new Source("recruitment", "SELECT …");
        source.holds(0, NOON, Instant.MAX);
        assertThat(source.isAsItWas(0, TEN, NOON)).isFalse();
        assertThat(source.isAsItWas(0, NOON, NOON)).isTrue();
    }

    @Test
    void aClockThatGoesBackMakesItInvalid() {
        Source source = new Source("recruitment", "SELECT …");
        source.holds(0, TEN, Instant.MAX);
        assertThat(source.isAsItWas(0, NOON, NOON)).isTrue();
        assertThat(source.isAsItWas(0, NOON, TEN)).isFalse();
    }

    @Test
    void momentsAreUnknownAfterAChange() {
        Source source = new Source("recruitment", "SELECT …");
        source.holds(1, TEN, Instant.MAX);
        source.change(2);
        assertThat(source.knowsMoments(TEN)).isFalse();
        assertThat(source.isAsItWas(2, TEN, TEN)).isFalse();
        source.holds(2, TEN, Instant.MAX);
        assertThat(source.isAsItWas(2, TEN, TEN)).isTrue();
    }
}
