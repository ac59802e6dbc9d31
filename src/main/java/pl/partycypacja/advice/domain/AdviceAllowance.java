package pl.partycypacja.advice.domain;

import org.jspecify.annotations.Nullable;
import pl.partycypacja.participation.ParticipationsApi.ParticipationView;
import pl.partycypacja.programmes.EntitlementKind;

/// How much of experts' time a participation has, and how much of it is used (ADV-1). An entitlement to 10 hours of
/// which 90 minutes are used: 600 granted, 90 used, 510 left.
///
/// @param isEntitled whether the edition gives its participants advice at all
/// @param isActive whether the participant has not resigned
/// @param grantedMinutes null where the edition sets no limit
record AdviceAllowance(
        boolean isEntitled, boolean isActive, @Nullable Integer grantedMinutes, int usedMinutes) {

    private static final int MINUTES_IN_HOUR = 60;

    static AdviceAllowance of(ParticipationView participation, int usedMinutes) {
        boolean isEntitled =
                participation.entitlements().stream().anyMatch(each -> each.kind() == EntitlementKind.ADVICE);
        return new AdviceAllowance(isEntitled, participation.isActive(), grantedMinutes(participation), usedMinutes);
    }

    /// What the participation was granted; null without a limit.
    static @Nullable Integer grantedMinutes(ParticipationView participation) {
        int hours = participation.hours(EntitlementKind.ADVICE);
        return hours == 0 ? null : hours * MINUTES_IN_HOUR;
    }

    /// Whether the participant may ask for advice now.
    boolean isUsable() {
        return isEntitled && isActive && (grantedMinutes == null || usedMinutes < grantedMinutes);
    }

    /// Null without a limit.
    @Nullable
    Integer leftMinutes() {
        return grantedMinutes == null ? null : grantedMinutes - usedMinutes;
    }
}
