package pl.partycypacja.applications;

import java.util.Map;
import java.util.UUID;

/// Something an applicant must be told, raised in the transaction that causes it.
///
/// @param accountId who is told
/// @param facts what the text names, by name
public record ApplicationMessage(Kind kind, UUID accountId, Map<String, String> facts) {

    public enum Kind {
        APPLICATION_SUBMITTED,
        APPLICATION_RETURNED,
        APPLICATION_WITHDRAWN,
        RECRUITMENT_EXTENDED,
        RECRUITMENT_CANCELLED
    }
}
