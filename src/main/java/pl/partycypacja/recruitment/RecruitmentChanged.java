package pl.partycypacja.recruitment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.values.PartialDate;

/// Something applicants must be told, raised in the transaction that causes it (REC-4).
///
/// @param closesOn the new closing, after an extension
/// @param reason why
public record RecruitmentChanged(
        Kind kind,
        UUID recruitmentId,
        String name,
        @Nullable PartialDate closesOn,
        String reason) {

    public enum Kind {
        EXTENDED,
        CANCELLED
    }
}
