package pl.partycypacja.ownership;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A thing of a participant: of a person, or of the organisation they applied for; coordinated by the programme's
/// staff.
public interface Owned {

    /// The person who applied, also for an organisation.
    UUID accountId();

    @Nullable
    UUID organisationId();

    UUID programmeId();
}
