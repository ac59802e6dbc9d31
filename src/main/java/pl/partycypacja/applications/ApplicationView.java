package pl.partycypacja.applications;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.ownership.Owned;
import pl.partycypacja.platform.access.Stateful;

/// An application, as other modules may know it. It shows what the application is now, also after it was held.
public interface ApplicationView extends Owned, Stateful {

    UUID id();

    UUID recruitmentId();

    ApplicationStatus status();

    /// The reference number, for example `PS-2021-0001`; null before the first submission.
    @Nullable
    String reference();

    /// The time of the first submission.
    @Nullable
    Instant submittedAt();

    /// Whether the applicant was asked for corrections and still has time for them.
    boolean isAwaitedAt(Instant now);

    @Override
    default ApplicationStatus stateAt(Instant now) {
        return status();
    }
}
