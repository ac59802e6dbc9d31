package pl.partycypacja.platform.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.ProblemType;

/// The `Idempotency-Key` header (contract rule 21).
public final class IdempotencyKey {

    public static final String HEADER = "Idempotency-Key";

    /// Printable ASCII without spaces.
    public static final String PATTERN = "^[!-~]{8,128}$";

    private static final Pattern ACCEPTABLE = Pattern.compile(PATTERN);

    private IdempotencyKey() {}

    /// Marks a POST that must not happen twice by accident: submissions, decisions, payments, redemptions,
    /// registrations.
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    public @interface Required {}

    static void check(@Nullable String key, Method operation) {
        if (key == null) {
            if (operation.isAnnotationPresent(Required.class)) {
                throw new DomainException(ProblemType.IDEMPOTENCY_KEY_MISSING);
            }
        } else if (!ACCEPTABLE.matcher(key).matches()) {
            throw new DomainException(ProblemType.IDEMPOTENCY_KEY_MALFORMED);
        }
    }
}
