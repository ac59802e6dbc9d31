package pl.partycypacja.platform.problem;

import java.util.Collection;
import java.util.List;

/// The thing's state forbids the action (contract rule 14).
public final class StateConflict extends DomainException {

    private static final long serialVersionUID = 1L;

    private final String currentState;
    private final transient List<String> allowedActions;

    public StateConflict(Enum<?> currentState, Collection<? extends Enum<?>> allowedActions) {
        this(GeneralProblem.STATE_CONFLICT, currentState, allowedActions);
    }

    public StateConflict(ProblemType type, Enum<?> currentState, Collection<? extends Enum<?>> allowedActions) {
        super(type, currentState.name());
        this.currentState = currentState.name();
        this.allowedActions = allowedActions.stream().map(Enum::name).toList();
    }

    @Override
    public String currentState() {
        return currentState;
    }

    @Override
    public List<String> allowedActions() {
        return allowedActions;
    }
}
