package pl.partycypacja.applications.domain;

/// What became of it.
public enum PlaceOfferStatus {
    OPEN,
    ACCEPTED,
    DECLINED,
    LAPSED
}
