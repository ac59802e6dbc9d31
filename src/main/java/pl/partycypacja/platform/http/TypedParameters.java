package pl.partycypacja.platform.http;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.GeneralProblem;
import pl.partycypacja.platform.problem.MalformedInput;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.values.CivilDates;
import pl.partycypacja.platform.values.Texts;

/// Reads parameters that are not plain text. A query parameter that cannot be read is named in a 400 (contract
/// rules 8 and 12); a path with an id that is no id leads nowhere: 404.
@Provider
public class TypedParameters implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        @Nullable Function<String, ?> parser = parserOf(type);
        return parser == null ? null : (ParamConverter<T>) new Converter<>(parser, annotations);
    }

    private static @Nullable Function<String, ?> parserOf(Class<?> type) {
        if (type.isEnum()) {
            return text -> Arrays.stream(type.getEnumConstants())
                    .filter(constant -> ((Enum<?>) constant).name().equals(text))
                    .findFirst()
                    .orElseThrow(IllegalArgumentException::new);
        }
        if (type == UUID.class) {
            return Texts::parseId;
        }
        if (type == LocalDate.class) {
            return CivilDates::parse;
        }
        if (type == Instant.class) {
            return CivilDates::parseInstant;
        }
        if (type == Integer.class || type == int.class) {
            return Integer::valueOf;
        }
        if (type == Boolean.class || type == boolean.class) {
            return TypedParameters::bool;
        }
        return null;
    }

    private static Boolean bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException();
        };
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Converter<T>(Function<String, T> parser, Annotation[] annotations) implements ParamConverter<T> {

        @Override
        public @Nullable T fromString(@Nullable String text) {
            try {
                return text == null ? null : parser.apply(text);
            } catch (IllegalArgumentException | DateTimeException e) {
                throw refusal();
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }

        private DomainException refusal() {
            for (Annotation annotation : annotations) {
                if (annotation instanceof QueryParam query) {
                    return MalformedInput.inParameter(GeneralProblem.MALFORMED_PARAMETER, query.value());
                }
                if (annotation instanceof PathParam) {
                    return new NotFound();
                }
            }
            return new DomainException(GeneralProblem.MALFORMED_PARAMETER, "");
        }
    }
}
