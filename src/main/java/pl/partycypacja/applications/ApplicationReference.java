package pl.partycypacja.applications;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An application in short: whose it is, and its reference number.
public record ApplicationReference(
        UUID id,
        UUID applicantId,
        @Nullable UUID organisationId,
        @Nullable String reference) {

    public static ApplicationReference of(ApplicationView application) {
        return new ApplicationReference(
                application.id(), application.accountId(), application.organisationId(), application.reference());
    }
}
