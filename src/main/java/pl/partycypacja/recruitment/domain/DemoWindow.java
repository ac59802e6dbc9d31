package pl.partycypacja.recruitment.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import pl.partycypacja.platform.values.PartialDate;
import pl.partycypacja.platform.values.Warsaw;

/// Keeps a recruitment of the demo open, whenever today is. No real recruitment may be moved like that (REC-4).
@ApplicationScoped
class DemoWindow {

    private static final int DAYS_OPEN_SO_FAR = 7;
    private static final int DAYS_LEFT = 90;

    private final RecruitmentRepository recruitments;
    private final Clock clock;

    DemoWindow(RecruitmentRepository recruitments, Clock clock) {
        this.recruitments = recruitments;
        this.clock = clock;
    }

    /// Opens it a week ago, and closes it in ninety days.
    void roll(Recruitment recruitment) {
        LocalDate today = Warsaw.today(clock);
        recruitment.describe(
                recruitment
                        .details()
                        .withWindow(today.minusDays(DAYS_OPEN_SO_FAR), PartialDate.of(today.plusDays(DAYS_LEFT))),
                clock.instant());
        recruitments.replaceKeyDates(recruitment);
        recruitments.flush();
    }
}
