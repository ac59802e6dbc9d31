package pl.partycypacja.platform.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which query parameters an operation declares (contract rule 8).
@ApplicationScoped
class OperationParameters {

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    Set<String> of(Method operation) {
        return known.computeIfAbsent(operation, OperationParameters::read);
    }

    private static Set<String> read(Method operation) {
        return Arrays.stream(operation.getParameters())
                .flatMap(OperationParameters::names)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> names(Parameter parameter) {
        if (parameter.isAnnotationPresent(BeanParam.class)) {
            return fields(parameter.getType())
                    .filter(field -> field.isAnnotationPresent(QueryParam.class))
                    .map(field -> field.getAnnotation(QueryParam.class).value());
        }
        return Stream.ofNullable(parameter.getAnnotation(QueryParam.class)).map(QueryParam::value);
    }

    private static Stream<Field> fields(Class<?> type) {
        return type == Object.class || type == null
                ? Stream.empty()
                : Stream.concat(Arrays.stream(type.getDeclaredFields()), fields(type.getSuperclass()));
    }
}
