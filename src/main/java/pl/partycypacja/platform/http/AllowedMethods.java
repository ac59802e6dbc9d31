package pl.partycypacja.platform.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Which methods a path takes: what a 405 has to say in `Allow` (RFC 9110 §15.5.6), and the framework does not.
@ApplicationScoped
class AllowedMethods {

    private final List<Route> routes;

    private record Route(Pattern path, String method) {}

    AllowedMethods(BeanManager beans) {
        routes = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .distinct()
                .flatMap(AllowedMethods::routesOf)
                .toList();
    }

    /// @return for example `GET, HEAD, POST`
    String at(String path) {
        TreeSet<String> methods = new TreeSet<>();
        routes.stream()
                .filter(route -> route.path().matcher(path).matches())
                .forEach(route -> methods.add(route.method()));
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        return String.join(", ", methods);
    }

    private static Stream<Route> routesOf(Class<?> resource) {
        String root = resource.getAnnotation(Path.class).value();
        return Arrays.stream(resource.getMethods())
                .flatMap(operation ->
                        methodsOf(operation).map(method -> new Route(pattern(root + pathOf(operation)), method)));
    }

    private static Stream<String> methodsOf(Method operation) {
        return Arrays.stream(operation.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(HttpMethod::value);
    }

    private static String pathOf(Method operation) {
        Path path = operation.getAnnotation(Path.class);
        return path == null ? "" : path.value();
    }

    /// `/editions/{id}/publish` as a pattern; a variable is one segment.
    private static Pattern pattern(String template) {
        String[] fixed = template.split("\\{[^}]+}", -1);
        return Pattern.compile(Arrays.stream(fixed)
                        .map(Pattern::quote)
                        .reduce((a, b) -> a + "[^/]+" + b)
                        .orElse("") + "/?");
    }
}
