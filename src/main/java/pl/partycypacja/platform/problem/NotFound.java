package pl.partycypacja.platform.problem;

/// There is no such thing, or it is not the caller's to know of (contract rule 13).
public final class NotFound extends DomainException {

    private static final long serialVersionUID = 1L;

    public NotFound() {
        super(GeneralProblem.NOT_FOUND);
    }
}
