package pl.partycypacja.platform.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.values.Money;

/// What domain code throws when it refuses. It names a [ProblemType] and never an HTTP status; the client is shown
/// the type's own words, never this exception's message.
public class DomainException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient Object[] arguments;

    /// @param arguments fill the placeholders of the type's detail text
    public DomainException(ProblemType type, Object... arguments) {
        super(type.code());
        this.type = type;
        this.arguments = arguments;
    }

    public final ProblemType type() {
        return type;
    }

    final Object[] arguments() {
        return arguments;
    }

    /// The single faults behind the problem, empty where the problem is not about fields.
    public List<FieldProblem> errors() {
        return List.of();
    }

    /// The state that forbade the action (contract rule 14).
    public @Nullable String currentState() {
        return null;
    }

    public List<String> allowedActions() {
        return List.of();
    }

    /// What is left, where that is too little or too much.
    public @Nullable Money remaining() {
        return null;
    }

    /// Seconds after which another try makes sense.
    public @Nullable Long retryAfterSeconds() {
        return null;
    }
}
