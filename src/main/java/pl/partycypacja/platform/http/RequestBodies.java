package pl.partycypacja.platform.http;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.GeneralProblem;
import pl.partycypacja.platform.problem.MalformedInput;
import pl.partycypacja.platform.problem.Place;

/// An end to bodies that do not say how long they are (`Transfer-Encoding: chunked`); [EveryRequest] sees to those
/// that do. Uploads are counted by the framework's own reader of multipart bodies, to the server's limit.
@Provider
public class RequestBodies implements ReaderInterceptor {

    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
        body.setInputStream(new Counted(body.getInputStream()));
        try {
            return body.proceed();
        } catch (NumberFormatException beyondAnyNumber) {
            throw new MalformedInput(GeneralProblem.MALFORMED_REQUEST, Place.WHOLE);
        }
    }

    private static final class Counted extends FilterInputStream {

        private long left = EveryRequest.MAX_JSON_BYTES;

        Counted(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            take(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            take(Math.max(count, 0));
            return count;
        }

        private void take(int count) {
            left -= count;
            if (left < 0) {
                throw new DomainException(GeneralProblem.PAYLOAD_TOO_LARGE, EveryRequest.MAX_JSON_BYTES);
            }
        }
    }
}
