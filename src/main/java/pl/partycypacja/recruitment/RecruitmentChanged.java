package pl.partycypacja.recruitment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.values.PartialDate;

/// A recruitment was extended or cancelled, and applicants must be told (REC-4). Observed in the same
/// transaction.
///
/// @param closesOn the new closing; null when it was cancelled
/// @param reason why, for the applicants to read
public record RecruitmentChanged(
        Kind kind,
        UUID recruitmentId,
        String name,
        @Nullable PartialDate closesOn,
        String reason) {

    /// What happened.
    public enum Kind {
        EXTENDED,
        CANCELLED
    }
}
