package pl.partycypacja.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.fixtures.Http;
import pl.partycypacja.fixtures.Operations;
import pl.partycypacja.fixtures.Samples;
import pl.partycypacja.fixtures.Things;
import pl.partycypacja.fixtures.World.Person;

/// The OpenAPI document that the application serves, and requests made from it.
final class Document {

    private final JsonNode root;

    private Document(JsonNode root) {
        this.root = root;
    }

    static Document read() {
        return new Document(Http.get("/openapi?format=json").send().expect(200).body());
    }

    JsonNode root() {
        return root;
    }

    /// One operation of the document.
    record Described(String id, String method, String path, JsonNode json) {

        boolean isSecured() {
            return !json.path("security").isEmpty();
        }

        boolean hasBody() {
            return json.has("requestBody");
        }

        @Nullable
        String bodyType() {
            return hasBody() ? json.at("/requestBody/content").fieldNames().next() : null;
        }

        @Override
        public String toString() {
            return id;
        }
    }

    List<Described> operations() {
        List<Described> all = new ArrayList<>();
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> all.add(new Described(
                                method.getValue().path("operationId").asText(),
                                method.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                method.getValue()))));
        return all;
    }

    JsonNode resolve(JsonNode schema) {
        return schema.has("$ref") ? root.at(schema.get("$ref").asText().substring(1)) : schema;
    }

    /// The catalogue's request for an operation, as a caller would make it.
    static Http request(Described described, Things things, @Nullable Person caller) {
        Http request = bare(described, things, caller);
        Operations.Operation operation = operation(described);
        var body = operation.body();
        if (body != null) {
            addBody(request, described, body.apply(things));
        }
        return request;
    }

    /// Without the body.
    static Http bare(Described described, Things things, @Nullable Person caller) {
        Operations.Operation operation = operation(described);
        Http request =
                Http.call(described.method(), operation.path().apply(things)).as(caller);
        if (described.method().equals("POST")) {
            request.newKey();
        }
        var etagOf = operation.etagOf();
        if (etagOf != null) {
            Person best = operation.best().in(things);
            request.header(
                    "If-Match", Http.get(etagOf.apply(things)).as(best).send().etag());
        }
        return request;
    }

    static void addBody(Http request, Described described, String body) {
        if (body.equals(Operations.FILE)) {
            request.file("list.pdf", Samples.PDF, "letter");
        } else {
            request.body(String.valueOf(described.bodyType()), body);
        }
    }

    static Operations.Operation operation(Described described) {
        Operations.Operation operation = Operations.all().get(described.id());
        if (operation == null) {
            throw new AssertionError("Operations does not know " + described.id());
        }
        return operation;
    }
}
