package pl.partycypacja.platform.problem;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One fault in what the client sent.
///
/// @param place where in the body, or null when a parameter is at fault
/// @param parameter name of the query parameter or header, or null when the body is at fault
/// @param code stable name of the fault; its text is `error.<code>` in the message bundles
/// @param detail the text when it is already at hand (from Bean Validation or JSON Schema), else null
/// @param arguments fill the placeholders of the text
public record FieldProblem(
        @Nullable Place place,
        @Nullable String parameter,
        String code,
        @Nullable String detail,
        List<Object> arguments) {

    public static FieldProblem at(Place place, Fault fault, Object... arguments) {
        return new FieldProblem(place, null, fault.code(), null, Arrays.asList(arguments));
    }

    public static FieldProblem inParameter(String parameter, Fault fault, Object... arguments) {
        return new FieldProblem(null, parameter, fault.code(), null, Arrays.asList(arguments));
    }

    public static FieldProblem withDetail(Place place, String code, String detail) {
        return new FieldProblem(place, null, code, detail, List.of());
    }

    /// RFC 6901 pointer into the body, or null when a parameter is at fault.
    public @Nullable String pointer() {
        return place == null ? null : place.pointer();
    }

    FieldProblem under(Place outer) {
        return new FieldProblem(place == null ? null : place.under(outer), parameter, code, detail, arguments);
    }
}
