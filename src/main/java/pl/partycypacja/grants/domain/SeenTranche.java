package pl.partycypacja.grants.domain;

import pl.partycypacja.platform.access.Seen;

/// A tranche and its grant, opened for a caller who stands to both in the same way.
///
/// @param isParticipating whether the grantee had not resigned when it was opened (APP-9)
public record SeenTranche(Seen<Grant> grant, Seen<Tranche> tranche, boolean isParticipating) {

    static SeenTranche of(Seen<Grant> grant, TrancheRepository.OfGrant found) {
        return new SeenTranche(grant, grant.part(found.tranche()), found.isParticipating());
    }

    public Tranche thing() {
        return tranche.thing();
    }
}
