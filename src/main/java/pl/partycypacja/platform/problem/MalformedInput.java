package pl.partycypacja.platform.problem;

import java.util.List;

/// The input could not be read at all (contract rules 8 and 12): 400 with the place, where there is one.
public final class MalformedInput extends DomainException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldProblem> errors;

    public MalformedInput(ProblemType type, String pointer, Object... arguments) {
        super(type, arguments);
        this.errors = List.of(FieldProblem.at(pointer, type.code(), arguments));
    }

    private MalformedInput(ProblemType type, FieldProblem error) {
        super(type, error.arguments().toArray());
        this.errors = List.of(error);
    }

    public static MalformedInput inParameter(ProblemType type, String parameter) {
        return new MalformedInput(type, FieldProblem.inParameter(parameter, type.code(), parameter));
    }

    @Override
    public List<FieldProblem> errors() {
        return errors;
    }
}
