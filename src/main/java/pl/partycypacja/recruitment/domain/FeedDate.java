package pl.partycypacja.recruitment.domain;

import java.time.Instant;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.values.PartialDate;

/// A date of a published recruitment, as calendar clients are fed it (REC-1).
///
/// @param sequence grows with each change of the recruitment
public record FeedDate(
        UUID recruitmentId,
        String recruitmentName,
        long sequence,
        KeyDateKind kind,
        String label,
        PartialDate date,
        RecruitmentDetails details,
        boolean isCancelled,
        Instant updatedAt) {

    /// The time of day in Warsaw; only a closing can have one.
    public @Nullable LocalTime time() {
        return kind == KeyDateKind.CLOSES ? details.closingTime() : null;
    }
}
