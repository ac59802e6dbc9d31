package pl.partycypacja.platform.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.documents.Sheet;
import pl.partycypacja.platform.json.MergePatch;
import pl.partycypacja.platform.operations.Command;
import pl.partycypacja.platform.operations.IdempotencyKey;
import pl.partycypacja.platform.problem.ProblemRenderer;

/// What every operation takes and gives beside its own: security, header parameters, response headers, and every
/// problem that it can meet.
final class OperationRules {

    private static final DotName OPERATION =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.Operation");
    private static final DotName ROLES_ALLOWED = DotName.createSimple("jakarta.annotation.security.RolesAllowed");
    private static final DotName PERMIT_ALL = DotName.createSimple("jakarta.annotation.security.PermitAll");
    private static final DotName COMMAND = DotName.createSimple(Command.class.getName());
    private static final DotName REST_RESPONSE = DotName.createSimple("org.jboss.resteasy.reactive.RestResponse");

    private static final DotName SHEET_OFFERED = DotName.createSimple(Sheet.Offered.class.getName());
    private static final int MAX_SHEET_LENGTH = 100_000_000;
    private static final String WHOLE = "Cała lista naraz, bez stronicowania.";
    private static final String ANY_TEXT = "^[ -~]+$";

    private static final Map<Integer, String> REASONS = Map.ofEntries(
            Map.entry(400, "Żądania nie da się odczytać."),
            Map.entry(401, "Brak ważnego tokenu dostępu."),
            Map.entry(403, "Brak uprawnień."),
            Map.entry(404, "Nie ma takiego zasobu albo nie jest widoczny."),
            Map.entry(406, "Niedostępny format odpowiedzi."),
            Map.entry(409, "Stan zasobu albo limit nie pozwala na tę czynność."),
            Map.entry(412, "Zasób zmienił się od odczytania."),
            Map.entry(413, "Za dużo danych."),
            Map.entry(415, "Nieobsługiwany typ treści."),
            Map.entry(422, "Dane nie spełniają wymagań."),
            Map.entry(428, "Brak nagłówka If-Match."),
            Map.entry(429, "Przekroczono limit żądań."),
            Map.entry(500, "Błąd serwera."),
            Map.entry(503, "Serwis chwilowo niedostępny."));

    private final OpenAPI document;
    private final Map<String, MethodInfo> methods;

    OperationRules(OpenAPI document, IndexView index) {
        this.document = document;
        this.methods = index.getAnnotations(OPERATION).stream()
                .filter(annotation -> annotation.value("operationId") != null)
                .collect(Collectors.toMap(
                        annotation -> annotation.value("operationId").asString(),
                        annotation -> annotation.target().asMethod(),
                        (same, again) -> same));
    }

    void apply() {
        new TreeMap<>(REASONS).forEach(this::addProblemResponse);
        document.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().forEach((method, operation) -> complete(path, method, operation)));
    }

    private void addProblemResponse(int status, String reason) {
        APIResponse response = OASFactory.createAPIResponse()
                .description(reason)
                .content(OASFactory.createContent()
                        .addMediaType(
                                ProblemRenderer.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(DomainValues.SCHEMAS + "Problem"))
                                        .example(ProblemExample.of(status, reason))));
        response.addHeader("X-Request-Id", header("Identyfikator żądania."));
        if (status == 401) {
            response.addHeader("WWW-Authenticate", header("Wyzwanie `Bearer` (RFC 6750)."));
        }
        if (status == 415) {
            response.addHeader("Accept-Patch", header("Przy PATCH: `" + MergePatch.MEDIA_TYPE + "`."));
        }
        if (status == 409 || status == 429 || status == 503) {
            response.addHeader("Retry-After", header("Za ile sekund spróbować ponownie."));
        }
        document.getComponents().addResponse("Problem" + status, response);
    }

    private void complete(String path, HttpMethod method, Operation operation) {
        @Nullable MethodInfo implementation = methods.get(operation.getOperationId());
        if (implementation == null) {
            throw new IllegalStateException(method + " " + path + " has no operationId");
        }
        List<String> roles = rolesOf(implementation);
        describeSecurity(operation, roles);
        addHeaderParameters(method, operation, implementation);
        describeSuccess(method, operation, implementation);
        FileAnswers.describe(operation, implementation);
        if (operation.getOperationId().startsWith("list") && !isPaged(operation)) {
            operation.setDescription(
                    operation.getDescription() == null ? WHOLE : operation.getDescription() + " " + WHOLE);
        }
        if (implementation.hasDeclaredAnnotation(SHEET_OFFERED)) {
            describeSheets(operation);
        }
        problems(path, method, operation, !roles.isEmpty())
                .forEach(status -> operation
                        .getResponses()
                        .addAPIResponse(
                                Integer.toString(status),
                                OASFactory.createAPIResponse().ref("#/components/responses/Problem" + status)));
    }

    private static List<String> rolesOf(MethodInfo method) {
        if (method.hasDeclaredAnnotation(PERMIT_ALL)) {
            return List.of();
        }
        AnnotationInstance roles = method.hasDeclaredAnnotation(ROLES_ALLOWED)
                ? method.declaredAnnotation(ROLES_ALLOWED)
                : method.declaringClass().declaredAnnotation(ROLES_ALLOWED);
        return roles == null ? List.of() : Arrays.asList(roles.value().asStringArray());
    }

    private static void describeSecurity(Operation operation, List<String> roles) {
        if (roles.isEmpty()) {
            operation.setSecurity(List.of());
            return;
        }
        operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(Preface.BEARER)));
        operation.addExtension("x-roles", roles);
    }

    private static boolean demandsKey(MethodInfo implementation) {
        @Nullable AnnotationInstance command = implementation.declaredAnnotation(COMMAND);
        @Nullable AnnotationValue demanded = command == null ? null : command.value("demandsKey");
        return demanded != null && demanded.asBoolean();
    }

    private static void addHeaderParameters(HttpMethod method, Operation operation, MethodInfo implementation) {
        List<Parameter> parameters = new ArrayList<>();
        if (operation.getParameters() != null) {
            parameters.addAll(operation.getParameters());
        }
        parameters.add(parameter("Accept-Language", "Język tekstów: `pl` (domyślnie) lub `en`.", ANY_TEXT, false));
        switch (method) {
            case GET ->
                parameters.add(parameter(
                        "If-None-Match",
                        "ETag z pamięci podręcznej, na przykład `\"3-9f86d081884c7d65\"`; zgodny daje 304.",
                        ANY_TEXT,
                        false));
            case POST ->
                parameters.add(parameter(
                        IdempotencyKey.HEADER,
                        "Klucz, pod którym powtórzone żądanie działa tylko raz (24 godziny): od 8 do 128 znaków, dla każdego"
                                + " zamiaru nowy, na przykład UUID.",
                        IdempotencyKey.PATTERN,
                        demandsKey(implementation)));
            default ->
                parameters.add(parameter(
                        "If-Match", "ETag odczytanego zasobu, na przykład `\"3-9f86d081884c7d65\"`.", ANY_TEXT, true));
        }
        operation.setParameters(parameters);
    }

    /// Without an example, which Swagger UI would send with every request.
    private static Parameter parameter(String name, String description, String pattern, boolean required) {
        Schema text = OASFactory.createSchema()
                .type(List.of(SchemaType.STRING))
                .maxLength(200)
                .pattern(pattern);
        return OASFactory.createParameter()
                .name(name)
                .in(In.HEADER)
                .description(description)
                .required(required)
                .schema(text);
    }

    private static void describeSuccess(HttpMethod method, Operation operation, MethodInfo implementation) {
        boolean creates =
                method == HttpMethod.POST && implementation.returnType().name().equals(REST_RESPONSE);
        APIResponse ok = operation.getResponses().getAPIResponse("200");
        if (creates && ok != null) {
            operation.getResponses().removeAPIResponse("200");
            ok.description("Utworzono.").addHeader("Location", header("Adres nowego zasobu."));
            operation.getResponses().addAPIResponse("201", ok);
        }
        if (method == HttpMethod.GET) {
            operation
                    .getResponses()
                    .addAPIResponse("304", OASFactory.createAPIResponse().description("Bez zmian od podanego ETag."));
        }
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                response.addHeader("X-Request-Id", header("Identyfikator żądania."));
                response.addHeader("RateLimit", header("Ile żądań zostało i na ile sekund."));
                response.addHeader("RateLimit-Policy", header("Ile żądań wolno w jakim czasie."));
                if (isPaged(operation)) {
                    response.addHeader("Link", header("`rel=\"next\"`: następna strona, jeżeli jest."));
                }
                if (response.getContent() != null) {
                    response.addHeader("ETag", header("Znacznik wersji, do `If-Match` i `If-None-Match`."));
                }
                if (method == HttpMethod.POST) {
                    response.addHeader("Idempotency-Replayed", header("`true`, gdy to powtórzona odpowiedź."));
                }
            }
        });
    }

    private static boolean isPaged(Operation operation) {
        return operation.getParameters().stream().anyMatch(parameter -> "cursor".equals(parameter.getName()));
    }

    /// Contract rule 27.
    private static void describeSheets(Operation operation) {
        operation.setDescription(operation.getDescription()
                + " Cała lista jako CSV albo XLSX: nagłówek `Accept`, bez parametrów stronicowania.");
        for (String type : List.of(Sheet.CSV, Sheet.XLSX)) {
            Schema file =
                    OASFactory.createSchema().type(List.of(SchemaType.STRING)).maxLength(MAX_SHEET_LENGTH);
            operation
                    .getResponses()
                    .getAPIResponse("200")
                    .getContent()
                    .addMediaType(
                            type,
                            OASFactory.createMediaType()
                                    .schema(type.equals(Sheet.XLSX) ? file.format("binary") : file));
        }
    }

    private static Header header(String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema()
                        .type(List.of(SchemaType.STRING))
                        .maxLength(500));
    }

    private static Set<Integer> problems(String path, HttpMethod method, Operation operation, boolean isSecured) {
        Set<Integer> statuses = new TreeSet<>(List.of(400, 401, 406, 422, 429, 500, 503));
        if (isSecured) {
            statuses.add(403);
        }
        if (path.contains("{") || path.endsWith(".ics")) {
            statuses.add(404);
        }
        if (operation.getRequestBody() != null) {
            statuses.addAll(List.of(413, 415));
        }
        if (method == HttpMethod.POST) {
            statuses.add(409);
        }
        if (Stream.of(HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE).anyMatch(method::equals)) {
            statuses.addAll(List.of(409, 412, 428));
        }
        return statuses;
    }
}
