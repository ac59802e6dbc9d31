package pl.partycypacja.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import java.lang.annotation.Annotation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.FieldProblem;
import pl.partycypacja.platform.problem.GeneralProblem;
import pl.partycypacja.platform.problem.MalformedInput;
import pl.partycypacja.platform.problem.NotFound;

class TypedParametersTest {

    private enum Colour {
        RED
    }

    @SuppressWarnings("unused")
    private static final class Operation {
        void call(@QueryParam("from") String query, @PathParam("id") String path, @HeaderParam("X-A") String header) {}
    }

    private static final Annotation[][] WHERE = Arrays.stream(Operation.class.getDeclaredMethods())
            .filter(method -> method.getName().equals("call"))
            .findFirst()
            .orElseThrow()
            .getParameterAnnotations();

    private static <T> @Nullable T read(Class<T> type, @Nullable String text, int where) {
        ParamConverter<T> converter =
                Objects.requireNonNull(new TypedParameters().getConverter(type, type, WHERE[where]), type.getName());
        return converter.fromString(text);
    }

    private static <T> @Nullable T query(Class<T> type, @Nullable String text) {
        return read(type, text, 0);
    }

    @Test
    @DisplayName("rule 26: each type is read from the one form it has")
    void ownForms() {
        assertThat(query(Colour.class, "RED")).isEqualTo(Colour.RED);
        assertThat(query(UUID.class, "01980a3e-6f2b-7c11-9d5e-3f0a52c1b7aa"))
                .isEqualTo(UUID.fromString("01980a3e-6f2b-7c11-9d5e-3f0a52c1b7aa"));
        assertThat(query(LocalDate.class, "2026-06-20")).isEqualTo("2026-06-20");
        assertThat(query(Instant.class, "2026-06-20T08:00:00Z")).isEqualTo("2026-06-20T08:00:00Z");
        assertThat(query(Integer.class, "20")).isEqualTo(20);
        assertThat(query(int.class, "-1")).isEqualTo(-1);
        assertThat(query(Boolean.class, "true")).isTrue();
        assertThat(query(boolean.class, "false")).isFalse();
        assertThat(query(UUID.class, null)).isNull();
    }

    @Test
    @DisplayName("plain texts, and what is read elsewhere, are left alone")
    void otherTypes() {
        assertThat(new TypedParameters().getConverter(String.class, String.class, WHERE[0]))
                .isNull();
        assertThat(new TypedParameters().getConverter(Object.class, Object.class, WHERE[0]))
                .isNull();
    }

    @Test
    @DisplayName("rules 8, 12: a query parameter that cannot be read is named")
    void unreadableQuery() {
        Object[][] cases = {
            {Colour.class, "red"},
            {Colour.class, ""},
            {Colour.class, "0"},
            {UUID.class, "1-1-1-1-1"},
            {UUID.class, ""},
            {LocalDate.class, "2026-02-30"},
            {LocalDate.class, "20.06.2026"},
            {Instant.class, "2026-06-20"},
            {Integer.class, "1.0"},
            {Integer.class, "2147483648"},
            {Integer.class, ""},
            {Integer.class, " 1"},
            {Boolean.class, "TRUE"},
            {Boolean.class, "1"},
            {Boolean.class, ""},
            {boolean.class, "yes"}
        };
        for (Object[] one : cases) {
            assertThatThrownBy(() -> query((Class<?>) one[0], (String) one[1]))
                    .as(Arrays.toString(one))
                    .isInstanceOfSatisfying(MalformedInput.class, refusal -> {
                        assertThat(refusal.type()).isEqualTo(GeneralProblem.MALFORMED_PARAMETER);
                        assertThat(refusal.errors())
                                .extracting(FieldProblem::parameter)
                                .containsExactly("from");
                    });
        }
    }

    @Test
    @DisplayName("rule 13: a path with an id that is no id leads nowhere")
    void unreadablePath() {
        assertThat(read(UUID.class, "01980a3e-6f2b-7c11-9d5e-3f0a52c1b7aa", 1)).isNotNull();
        assertThatThrownBy(() -> read(UUID.class, "1", 1)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> read(Colour.class, "BLUE", 1)).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("rule 12: anything else that cannot be read is a malformed parameter")
    void unreadableHeader() {
        assertThatThrownBy(() -> read(Integer.class, "x", 2))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(GeneralProblem.MALFORMED_PARAMETER));
    }
}
