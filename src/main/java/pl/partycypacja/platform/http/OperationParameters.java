package pl.partycypacja.platform.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which query parameters an operation declares, and whether each may be repeated (contract rules 8 and 26).
@ApplicationScoped
class OperationParameters {

    private final Map<Method, Map<String, Boolean>> known = new ConcurrentHashMap<>();

    /// @return by name: whether several values are taken
    Map<String, Boolean> of(Method operation) {
        return known.computeIfAbsent(operation, OperationParameters::read);
    }

    private static Map<String, Boolean> read(Method operation) {
        return Arrays.stream(operation.getParameters())
                .flatMap(OperationParameters::declared)
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Stream<Map.Entry<String, Boolean>> declared(Parameter parameter) {
        if (parameter.isAnnotationPresent(BeanParam.class)) {
            return fields(parameter.getType())
                    .filter(field -> field.isAnnotationPresent(QueryParam.class))
                    .map(field -> declared(field.getAnnotation(QueryParam.class), field.getType()));
        }
        return Stream.ofNullable(parameter.getAnnotation(QueryParam.class))
                .map(query -> declared(query, parameter.getType()));
    }

    private static Map.Entry<String, Boolean> declared(QueryParam query, Class<?> type) {
        return Map.entry(query.value(), Collection.class.isAssignableFrom(type));
    }

    private static Stream<Field> fields(Class<?> type) {
        return type == Object.class || type == null
                ? Stream.empty()
                : Stream.concat(Arrays.stream(type.getDeclaredFields()), fields(type.getSuperclass()));
    }
}
