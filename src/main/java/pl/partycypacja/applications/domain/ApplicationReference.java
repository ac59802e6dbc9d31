package pl.partycypacja.applications.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whose application it is, and its number: without what it says, which is long.
public record ApplicationReference(
        UUID id,
        UUID applicantId,
        @Nullable UUID organisationId,
        @Nullable String reference) {

    static ApplicationReference of(Application application) {
        return new ApplicationReference(
                application.id(), application.applicantId(), application.organisationId(), application.reference());
    }
}
