package pl.partycypacja.grants.domain;

import pl.partycypacja.platform.access.Seen;

/// A tranche and its grant, opened for a caller who stands to both in the same way.
public record SeenTranche(Seen<Grant> grant, Seen<Tranche> tranche) {

    static SeenTranche of(Seen<Grant> grant, Tranche tranche) {
        return new SeenTranche(grant, grant.part(tranche));
    }

    public Tranche thing() {
        return tranche.thing();
    }
}
