package pl.partycypacja.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.documents.CalendarFiles;
import pl.partycypacja.platform.documents.Sheet;
import pl.partycypacja.platform.documents.SheetWriter;
import pl.partycypacja.platform.kept.KeptAnswers;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.values.Sha256;

/// What every answer carries: ETag and 304 (contract rule 17), `Link` to the next page (rule 22), caching (rule
/// 32), and `Allow` where the method is none of the path's.
final class AnswerFilter {

    private static final String PUBLIC = "max-age=60";
    private static final String PRIVATE = "private, no-cache";

    private static final MediaType CALENDAR = MediaType.valueOf(CalendarFiles.MEDIA_TYPE);

    private final ObjectMapper json;
    private final AllowedMethods allowedMethods;
    private final KeptAnswers keptAnswers;
    private final CurrentVertxRequest currentRequest;

    AnswerFilter(
            ObjectMapper json,
            AllowedMethods allowedMethods,
            KeptAnswers keptAnswers,
            CurrentVertxRequest currentRequest) {
        this.json = json;
        this.allowedMethods = allowedMethods;
        this.keptAnswers = keptAnswers;
        this.currentRequest = currentRequest;
    }

    /// Before [#finish], which leaves what is set.
    @PrivateAnswer
    @ServerResponseFilter(priority = Priorities.USER + 1)
    public void keepPrivate(ContainerResponseContext response) {
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, PRIVATE);
    }

    @ServerResponseFilter
    public void finish(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.add(HttpHeaders.VARY, "Accept, Accept-Language, Authorization, Origin");
        if (response.getStatus() == 405) {
            headers.putSingle(
                    HttpHeaders.ALLOW, allowedMethods.at(request.getUriInfo().getPath()));
        }
        if (response.getStatus() >= 300) {
            return;
        }
        if (!headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, isPublic(request) ? PUBLIC : PRIVATE);
        }
        @Nullable Object answer = response.getEntity();
        if (answer instanceof Page<?> page && page.nextCursor() != null) {
            headers.putSingle(HttpHeaders.LINK, "<" + nextPage(request, page.nextCursor()) + ">; rel=\"next\"");
        }
        @Nullable MediaType type = response.getMediaType();
        if (answer != null && isJson(type) && !(answer instanceof byte[]) && !(answer instanceof String)) {
            byte[] body = write(answer);
            headers.putSingle(HttpHeaders.ETAG, ETags.of(answer, body));
            response.setEntity(body, null, isKindOfJson(type) ? type : MediaType.APPLICATION_JSON_TYPE);
        }
        if (answer instanceof Sheet sheet) {
            answerWith(sheet, response);
        }
        if (answer instanceof String text) {
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            headers.putSingle(HttpHeaders.ETAG, ETags.of(answer, body));
        }
        if (answer instanceof byte[] file && !headers.containsKey(HttpHeaders.ETAG)) {
            headers.putSingle(HttpHeaders.ETAG, ETags.of(answer, file));
        }
        keep(response);
        answerNotModified(request, response);
    }

    /// Whether an answer may be kept was decided when it was asked for; files are not.
    private void keep(ContainerResponseContext response) {
        RoutingContext current = currentRequest.getCurrent();
        if (response.getStatus() != 200 || !keptAnswers.isWanted(current)) {
            return;
        }
        @Nullable MediaType type = response.getMediaType();
        byte[] body = switch (response.getEntity()) {
            case byte[] json when isJson(type) -> json;
            case String text when CALENDAR.isCompatible(type) -> text.getBytes(StandardCharsets.UTF_8);
            case null, default -> null;
        };
        if (body == null || type == null) {
            return;
        }
        Map<String, String> headers = new HashMap<>();
        response.getHeaders().keySet().forEach(name -> headers.put(name, response.getHeaderString(name)));
        headers.put(HttpHeaders.CONTENT_TYPE, (isJson(type) ? type : type.withCharset("UTF-8")).toString());
        keptAnswers.keep(current, headers, body);
    }

    /// Contract rule 27. The tag goes by what the sheet says: an XLSX file says when it was written, too.
    private static void answerWith(Sheet sheet, ContainerResponseContext response) {
        boolean isCsv = MediaType.valueOf(Sheet.CSV).isCompatible(response.getMediaType());
        byte[] csv = SheetWriter.csv(sheet);
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.putSingle(HttpHeaders.ETAG, "\"" + (isCsv ? "csv-" : "xlsx-") + Sha256.hex(csv) + "\"");
        headers.putSingle(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"" + sheet.name() + (isCsv ? ".csv" : ".xlsx") + "\"");
        response.setEntity(
                isCsv ? csv : SheetWriter.xlsx(sheet),
                null,
                isCsv ? MediaType.valueOf(Sheet.CSV + ";charset=utf-8") : MediaType.valueOf(Sheet.XLSX));
    }

    private static void answerNotModified(ContainerRequestContext request, ContainerResponseContext response) {
        @Nullable String etag = response.getHeaderString(HttpHeaders.ETAG);
        if (isReading(request)
                && etag != null
                && ETags.noneMatchNames(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), etag)) {
            response.setStatus(304);
            response.setEntity(null);
        }
    }

    private static boolean isReading(ContainerRequestContext request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private static boolean isPublic(ContainerRequestContext request) {
        return isReading(request) && request.getHeaderString(HttpHeaders.AUTHORIZATION) == null;
    }

    private static boolean isJson(@Nullable MediaType type) {
        return type == null || type.isCompatible(MediaType.APPLICATION_JSON_TYPE) || isKindOfJson(type);
    }

    /// Such as `application/ld+json` (RFC 6839).
    private static boolean isKindOfJson(@Nullable MediaType type) {
        return type != null && type.getSubtype().endsWith("+json");
    }

    private static String nextPage(ContainerRequestContext request, String cursor) {
        URI here = request.getUriInfo().getRequestUri();
        return UriBuilder.fromPath(here.getRawPath())
                .replaceQuery(here.getRawQuery())
                .replaceQueryParam("cursor", cursor)
                .build()
                .toString();
    }

    private byte[] write(Object answer) {
        try {
            return json.writeValueAsBytes(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer cannot be written as JSON", e);
        }
    }
}
