package pl.partycypacja.applications;

/// What became of a place that was offered from the reserve list (APP-9).
public enum PlaceOfferStatus {
    OPEN,
    ACCEPTED,
    DECLINED,
    LAPSED;

    /// An offer is answered once, or lapses.
    public boolean canBecome(PlaceOfferStatus next) {
        return this == OPEN && next != OPEN;
    }
}
