package pl.partycypacja.platform.problem;

import java.util.Arrays;
import java.util.List;

/// The input could not be read at all (contract rules 8 and 12): 400 with the place, where there is one.
public final class MalformedInput extends DomainException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldProblem> errors;

    public MalformedInput(ProblemType type, Place place, Object... arguments) {
        super(type, arguments);
        this.errors = List.of(new FieldProblem(place, null, type.code(), null, Arrays.asList(arguments)));
    }

    private MalformedInput(ProblemType type, FieldProblem error) {
        super(type, error.arguments().toArray());
        this.errors = List.of(error);
    }

    public static MalformedInput inParameter(ProblemType type, String parameter) {
        return new MalformedInput(type, new FieldProblem(null, parameter, type.code(), null, List.of(parameter)));
    }

    @Override
    public List<FieldProblem> errors() {
        return errors;
    }
}
