package pl.partycypacja.applications;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Something applicants or reviewers must be told, raised in the transaction that causes it.
///
/// @param accountIds who is told
/// @param facts what the text names, by name
public record ApplicationMessage(Kind kind, Set<UUID> accountIds, Map<String, String> facts) {

    public enum Kind {
        APPLICATION_SUBMITTED,
        APPLICATION_RETURNED,
        APPLICATION_WITHDRAWN,
        RECRUITMENT_EXTENDED,
        RECRUITMENT_CANCELLED,
        REVIEWS_ASSIGNED,
        REVIEWS_DUE
    }
}
