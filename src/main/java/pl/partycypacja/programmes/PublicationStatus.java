package pl.partycypacja.programmes;

/// The life of a programme and of an edition: `DRAFT → PUBLISHED → ARCHIVED`.
public enum PublicationStatus {
    /// Only the programme's coordinators see it.
    DRAFT,
    PUBLISHED,
    /// Anyone can still read it.
    ARCHIVED;

    public boolean canBecome(PublicationStatus next) {
        return switch (this) {
            case DRAFT -> next == PUBLISHED;
            case PUBLISHED -> next == ARCHIVED;
            case ARCHIVED -> false;
        };
    }

    /// Whether anyone may read what has this status.
    public boolean isPublic() {
        return this != DRAFT;
    }
}
