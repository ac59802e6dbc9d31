package pl.partycypacja.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.fixtures.Stub;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.GeneralProblem;

class RequestBodiesTest {

    private static final int LIMIT = 1024 * 1024;

    /// Reads a body of so many bytes.
    private static @Nullable Object read(int length, Function<InputStream, Object> reader) throws IOException {
        InputStream[] body = {new ByteArrayInputStream(new byte[length])};
        return new RequestBodies()
                .aroundReadFrom(Stub.of(
                        ReaderInterceptorContext.class,
                        Map.of(
                                "getInputStream", none -> body[0],
                                "setInputStream", stream -> body[0] = (InputStream) stream[0],
                                "proceed", none -> reader.apply(body[0]))));
    }

    private static Object inChunks(InputStream body) {
        try {
            return body.readAllBytes().length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object byteByByte(InputStream body) {
        try {
            int count = 0;
            while (body.read() >= 0) {
                count++;
            }
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @DisplayName("a megabyte is read, however it is read")
    void withinTheLimit() throws IOException {
        assertThat(read(0, RequestBodiesTest::inChunks)).isEqualTo(0);
        assertThat(read(LIMIT, RequestBodiesTest::inChunks)).isEqualTo(LIMIT);
        assertThat(read(LIMIT, RequestBodiesTest::byteByByte)).isEqualTo(LIMIT);
    }

    @Test
    @DisplayName("rule 10: a byte more is too large, though nobody said how long the body is")
    void beyondTheLimit() {
        refused(LIMIT + 1, RequestBodiesTest::inChunks, GeneralProblem.PAYLOAD_TOO_LARGE);
        refused(LIMIT + 1, RequestBodiesTest::byteByByte, GeneralProblem.PAYLOAD_TOO_LARGE);
    }

    @Test
    @DisplayName("rule 12: a number beyond all numbers makes the body malformed")
    void beyondAnyNumber() {
        refused(
                0,
                body -> {
                    throw new NumberFormatException();
                },
                GeneralProblem.MALFORMED_REQUEST);
    }

    private static void refused(int length, Function<InputStream, Object> reader, GeneralProblem type) {
        assertThatThrownBy(() -> read(length, reader))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(type));
    }
}
