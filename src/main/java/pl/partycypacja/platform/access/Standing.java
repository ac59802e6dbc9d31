package pl.partycypacja.platform.access;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Where a caller stands to a thing. Each relation is found out when it is first asked for, and once.
public final class Standing {

    private final Predicate<Relation> finding;
    private final Map<Relation, Boolean> found = new EnumMap<>(Relation.class);

    private Standing(Predicate<Relation> finding) {
        this.finding = finding;
    }

    /// @param finding asks the database, at most once for each relation
    public static Standing of(Predicate<Relation> finding) {
        return new Standing(finding);
    }

    /// A standing that is known already: these relations and no others.
    public static Standing known(Relation... relations) {
        Set<Relation> all = EnumSet.noneOf(Relation.class);
        all.addAll(Arrays.asList(relations));
        return new Standing(all::contains);
    }

    public boolean is(Relation relation) {
        if (relation == Relation.ANYONE) {
            return true;
        }
        Boolean known = found.get(relation);
        if (known == null) {
            known = finding.test(relation);
            found.put(relation, known);
        }
        return known;
    }

    /// Whether the caller stands in one of the relations.
    public boolean isAny(Set<Relation> relations) {
        return relations.stream().anyMatch(this::is);
    }
}
