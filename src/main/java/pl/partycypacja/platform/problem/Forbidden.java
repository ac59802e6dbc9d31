package pl.partycypacja.platform.problem;

/// The caller may know of the thing and may not do this to it (contract rule 13).
public final class Forbidden extends DomainException {

    private static final long serialVersionUID = 1L;

    public Forbidden() {
        super(GeneralProblem.FORBIDDEN);
    }
}
