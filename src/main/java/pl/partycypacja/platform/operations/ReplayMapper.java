package pl.partycypacja.platform.operations;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Gives a stored answer again (contract rule 21).
final class ReplayMapper {

    @ServerExceptionMapper
    Response replay(Idempotency.ReplayedAnswer replayed) {
        Idempotency.StoredAnswer answer = replayed.answer();
        Response.ResponseBuilder response = Response.status(answer.status()).header("Idempotency-Replayed", true);
        if (answer.location() != null) {
            response.header(HttpHeaders.LOCATION, answer.location());
        }
        if (answer.body() != null) {
            response.entity(answer.body())
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .header(HttpHeaders.ETAG, answer.etag());
        }
        return response.build();
    }
}
