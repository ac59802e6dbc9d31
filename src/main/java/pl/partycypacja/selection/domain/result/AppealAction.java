package pl.partycypacja.selection.domain.result;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import pl.partycypacja.platform.access.Action;
import pl.partycypacja.platform.access.Relation;

/// What can be done with an appeal: a coordinator answers it, once.
public enum AppealAction implements Action<Appeal> {
    ANSWER;

    @Override
    public Set<Relation> by() {
        return EnumSet.of(Relation.COORDINATOR);
    }

    @Override
    public boolean needsImpartiality() {
        return true;
    }

    @Override
    public boolean isPossible(Appeal appeal, Instant now) {
        return appeal.status().canBecome(AppealStatus.DISMISSED);
    }
}
