package pl.partycypacja.platform.problem;

import java.util.ArrayList;
import java.util.List;

/// The input was read and is not acceptable; carries every fault found, not the first (contract rule 12).
public final class InvalidInput extends DomainException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldProblem> errors;

    public InvalidInput(List<FieldProblem> errors) {
        this(GeneralProblem.VALIDATION_FAILED, errors);
    }

    public InvalidInput(ProblemType type, List<FieldProblem> errors) {
        super(type, errors.size());
        this.errors = List.copyOf(errors);
    }

    public static InvalidInput at(Place place, Fault fault, Object... arguments) {
        return new InvalidInput(List.of(FieldProblem.at(place, fault, arguments)));
    }

    /// The same faults of something that stands deeper in the request.
    ///
    /// @param outer where it stands
    public InvalidInput under(Place outer) {
        return new InvalidInput(
                type(), errors.stream().map(error -> error.under(outer)).toList());
    }

    @Override
    public List<FieldProblem> errors() {
        return errors;
    }

    /// Collects faults and throws once, when there is at least one.
    public static final class Collector {
        private final List<FieldProblem> errors = new ArrayList<>();

        public Collector rejectIf(boolean wrong, Place place, Fault fault, Object... arguments) {
            if (wrong) {
                errors.add(FieldProblem.at(place, fault, arguments));
            }
            return this;
        }

        public void throwIfAny() {
            if (!errors.isEmpty()) {
                throw new InvalidInput(errors);
            }
        }
    }
}
