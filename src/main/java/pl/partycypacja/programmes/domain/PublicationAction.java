package pl.partycypacja.programmes.domain;

/// What a coordinator can do next.
public enum PublicationAction {
    PUBLISH,
    ARCHIVE
}
