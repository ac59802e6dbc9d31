package pl.partycypacja.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AllowanceTest {

    private static final int LIMIT = 30;
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final long START = Long.MAX_VALUE - 100 * SECOND;

    private final Allowance allowance = new Allowance(START);

    private int takeAll(long now) {
        int taken = 0;
        while (allowance.take(now, LIMIT).isTaken()) {
            taken++;
        }
        return taken;
    }

    @Test
    @DisplayName("rule 28: a new caller may make half of their calls before other instances are asked")
    void halfAtOnce() {
        assertThat(takeAll(START)).isEqualTo(15);
    }

    @Test
    @DisplayName("rule 28: what others counted is taken from what is left")
    void othersCount() {
        takeAll(START);
        assertThat(allowance.tell()).isEqualTo(30 * SECOND);
        allowance.learn(START, 50 * SECOND);
        assertThat(takeAll(START)).as("half of the five that are left").isEqualTo(2);
        allowance.learn(START, 56 * SECOND);
        assertThat(allowance.take(START, LIMIT).isTaken()).isFalse();
    }

    @Test
    @DisplayName("rule 28: alone, an instance gives the whole allowance, and no more")
    void wholeAllowanceAlone() {
        int taken = 0;
        long told = 0;
        for (int exchange = 0; exchange < 10; exchange++) {
            taken += takeAll(START);
            told += allowance.tell();
            allowance.learn(START, told);
        }
        assertThat(taken).isEqualTo(LIMIT);
        assertThat(takeAll(START + SECOND)).isZero();
        assertThat(takeAll(START + 2 * SECOND)).isEqualTo(1);
    }

    @Test
    @DisplayName("rule 28: a refusal says when there will be a call left, and an answer how many there are")
    void refusalSaysWhen() {
        assertThat(allowance.take(START, LIMIT).remaining()).isEqualTo(29);
        allowance.tell();
        allowance.learn(START, 70 * SECOND);
        Allowances.Taken refused = allowance.take(START, LIMIT);
        assertThat(refused.isTaken()).isFalse();
        assertThat(refused.remaining()).isZero();
        assertThat(refused.retrySeconds()).isEqualTo(13);
        assertThat(refused.resetSeconds()).isEqualTo(71);
    }

    @Test
    @DisplayName("rule 28: a changed limit counts at once")
    void changedLimitCountsAtOnce() {
        allowance.tell();
        allowance.learn(START, 30 * SECOND);
        assertThat(allowance.take(START, 60).remaining()).isEqualTo(29);
        assertThat(allowance.take(START, 6).isTaken()).isTrue();
        assertThat(allowance.take(START, 6).isTaken())
                .as("of six, half were spoken for")
                .isFalse();
    }

    @Test
    @DisplayName("what could not be told is told the next time")
    void notToldIsKept() {
        takeAll(START);
        allowance.giveBack(allowance.tell());
        assertThat(allowance.tell()).isEqualTo(30 * SECOND);
    }
}
