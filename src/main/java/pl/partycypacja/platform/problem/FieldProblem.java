package pl.partycypacja.platform.problem;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One fault in what the client sent.
///
/// @param pointer RFC 6901 pointer into the body, or null when a parameter is at fault
/// @param parameter name of the query parameter or header, or null when the body is at fault
/// @param code stable name of the fault; its text is `error.<code>` in the message bundles
/// @param detail the text when it is already at hand (from Bean Validation or JSON Schema), else null
/// @param arguments fill the placeholders of the text
public record FieldProblem(
        @Nullable String pointer,
        @Nullable String parameter,
        String code,
        @Nullable String detail,
        List<Object> arguments) {

    public static FieldProblem at(String pointer, String code, Object... arguments) {
        return new FieldProblem(pointer, null, code, null, Arrays.asList(arguments));
    }

    public static FieldProblem inParameter(String parameter, String code, Object... arguments) {
        return new FieldProblem(null, parameter, code, null, Arrays.asList(arguments));
    }

    public static FieldProblem withDetail(String pointer, String code, String detail) {
        return new FieldProblem(pointer, null, code, detail, List.of());
    }

    FieldProblem under(String above) {
        return new FieldProblem(pointer == null ? null : above + pointer, parameter, code, detail, arguments);
    }

    /// One token of a JSON pointer, escaped as RFC 6901 asks.
    public static String escape(String token) {
        return token.replace("~", "~0").replace("/", "~1");
    }
}
