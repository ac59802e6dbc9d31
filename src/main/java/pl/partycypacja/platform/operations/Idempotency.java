package pl.partycypacja.platform.operations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.http.ETags;
import pl.partycypacja.platform.security.CurrentCaller;
import pl.partycypacja.platform.values.Sha256;

/// Makes every POST repeatable (contract rule 21). It runs inside the transaction of the operation, so that the
/// record of the answer commits with the effect: either both are there or neither is, whichever instance is asked
/// again. Answers of operations that anyone may call are not kept: they are harmless to repeat, and hold tokens
/// (ADR 003).
@Interceptor
@Command
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 210)
public class Idempotency {

    private final CurrentVertxRequest currentRequest;
    private final CurrentCaller caller;
    private final IdempotencyRecords records;
    private final ObjectMapper json;

    Idempotency(
            CurrentVertxRequest currentRequest, CurrentCaller caller, IdempotencyRecords records, ObjectMapper json) {
        this.currentRequest = currentRequest;
        this.caller = caller;
        this.records = records;
        this.json = json;
    }

    @AroundInvoke
    @Nullable
    Object once(InvocationContext invocation) throws Exception {
        Optional<IdempotencyRecords.Scope> scope = scopeOfCurrentRequest();
        if (scope.isEmpty() || isForAnyone(invocation.getMethod())) {
            return invocation.proceed();
        }
        byte[] fingerprint = fingerprint(invocation);
        Optional<StoredAnswer> stored = records.begin(scope.get(), fingerprint);
        if (stored.isPresent()) {
            throw new ReplayedAnswer(stored.get());
        }
        Object answer = invocation.proceed();
        records.keep(scope.get(), toStored(answer));
        return answer;
    }

    private static boolean isForAnyone(Method operation) {
        return operation.isAnnotationPresent(PermitAll.class)
                || operation.getDeclaringClass().isAnnotationPresent(PermitAll.class);
    }

    private Optional<IdempotencyRecords.Scope> scopeOfCurrentRequest() {
        RoutingContext request = currentRequest.getCurrent();
        if (request == null || !request.request().method().name().equals("POST")) {
            return Optional.empty();
        }
        String key = request.request().getHeader(IdempotencyKey.HEADER);
        UUID account = key == null ? null : caller.get().accountId();
        return account == null
                ? Optional.empty()
                : Optional.of(new IdempotencyRecords.Scope(account, pathOf(request), key));
    }

    /// One path, however it is written: ids and slugs have no capitals.
    private static String pathOf(RoutingContext request) {
        return request.request().path().toLowerCase(Locale.ROOT).replaceFirst("/+$", "");
    }

    private StoredAnswer toStored(@Nullable Object answer) throws JsonProcessingException {
        @Nullable Object entity = answer instanceof RestResponse<?> response ? response.getEntity() : answer;
        int status = answer instanceof RestResponse<?> response ? response.getStatus() : entity == null ? 204 : 200;
        @Nullable URI location = answer instanceof RestResponse<?> response ? response.getLocation() : null;
        byte @Nullable [] body = entity == null ? null : json.writeValueAsBytes(entity);
        return new StoredAnswer(
                status,
                body,
                location == null ? null : location.toString(),
                body == null ? null : ETags.of(entity, body));
    }

    /// SHA-256 over the body as it was understood, so that white space does not make a request another one.
    private byte[] fingerprint(InvocationContext invocation) throws JsonProcessingException {
        Parameter[] parameters = invocation.getMethod().getParameters();
        MessageDigest digest = Sha256.digest();
        for (int i = 0; i < parameters.length; i++) {
            Object value = invocation.getParameters()[i];
            if (value instanceof FileUpload file) {
                digest.update(String.valueOf(file.fileName()).getBytes(StandardCharsets.UTF_8));
                digest.update(bytesOf(file));
            } else if (isContent(parameters[i])) {
                digest.update(json.writeValueAsBytes(value));
            }
        }
        return digest.digest();
    }

    private static boolean isContent(Parameter parameter) {
        return Arrays.stream(parameter.getAnnotations())
                .map(Annotation::annotationType)
                .noneMatch(type -> type.getName().equals("jakarta.ws.rs.PathParam")
                        || type.getName().equals("jakarta.ws.rs.core.Context"));
    }

    private static byte[] bytesOf(FileUpload file) {
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// An answer as it was given.
    ///
    /// @param etag the tag it was given with
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record StoredAnswer(
            int status,
            byte @Nullable [] body,
            @Nullable String location,
            @Nullable String etag) {}

    /// Ends the operation before it begins: the mapper gives the stored answer again.
    static final class ReplayedAnswer extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient StoredAnswer answer;

        ReplayedAnswer(StoredAnswer answer) {
            super("replayed", null, false, false);
            this.answer = answer;
        }

        StoredAnswer answer() {
            return answer;
        }
    }
}
