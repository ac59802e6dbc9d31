package pl.partycypacja.platform.operations;

import java.lang.reflect.Method;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.GeneralProblem;

/// The `Idempotency-Key` header (contract rule 21).
public final class IdempotencyKey {

    public static final String HEADER = "Idempotency-Key";

    /// Printable ASCII without spaces.
    public static final String PATTERN = "^[!-~]{8,128}$";

    private static final Pattern ACCEPTABLE = Pattern.compile(PATTERN);

    private IdempotencyKey() {}

    public static void check(@Nullable String key, Method operation) {
        if (key == null) {
            @Nullable Command command = operation.getAnnotation(Command.class);
            if (command != null && command.demandsKey()) {
                throw new DomainException(GeneralProblem.IDEMPOTENCY_KEY_MISSING);
            }
        } else if (!ACCEPTABLE.matcher(key).matches()) {
            throw new DomainException(GeneralProblem.IDEMPOTENCY_KEY_MALFORMED);
        }
    }
}
