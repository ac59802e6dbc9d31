package pl.partycypacja.platform.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.GeneralProblem;
import pl.partycypacja.platform.problem.ProblemType;

class IdempotencyKeyTest {

    @SuppressWarnings("unused")
    static final class Resource {
        @Command(demandsKey = true)
        public void submit() {}

        @Command
        public void comment() {}

        public void read() {}
    }

    private static void check(@Nullable String key, String operation) {
        try {
            Method method = Resource.class.getMethod(operation);
            IdempotencyKey.check(key, method);
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }

    private static void refused(@Nullable String key, String operation, ProblemType type) {
        assertThatThrownBy(() -> check(key, operation))
                .as(key)
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(type));
    }

    @Test
    @DisplayName("rule 21: what must not happen twice demands a key, other operations take one")
    void demanded() {
        refused(null, "submit", GeneralProblem.IDEMPOTENCY_KEY_MISSING);
        for (String operation : new String[] {"comment", "read"}) {
            assertThatCode(() -> check(null, operation)).doesNotThrowAnyException();
        }
        assertThatCode(() -> check("12345678", "submit")).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("rule 21: a key is 8 to 128 printable characters of ASCII, without spaces")
    void form() {
        for (String key : new String[] {"!~abcdef", "a".repeat(128), "01980a3e-6f2b-7c11-9d5e-3f0a52c1b7aa"}) {
            assertThatCode(() -> check(key, "submit")).as(key).doesNotThrowAnyException();
        }
        for (String key :
                new String[] {"", "1234567", "a".repeat(129), "1234 5678", "12345678\n", "żółwżółw", "1234567\u007f"}) {
            refused(key, "submit", GeneralProblem.IDEMPOTENCY_KEY_MALFORMED);
            refused(key, "read", GeneralProblem.IDEMPOTENCY_KEY_MALFORMED);
        }
    }
}
