package pl.partycypacja.recruitment.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import pl.partycypacja.platform.values.PartialDate;
import pl.partycypacja.platform.values.Warsaw;

/// Keeps the demo's recruitment open whenever today is, which no real recruitment may do (REC-4).
@ApplicationScoped
public class DemoWindow {

    private static final int DAYS_OPEN_SO_FAR = 7;
    private static final int DAYS_LEFT = 90;

    private final RecruitmentRepository recruitments;
    private final Clock clock;

    DemoWindow(RecruitmentRepository recruitments, Clock clock) {
        this.recruitments = recruitments;
        this.clock = clock;
    }

    public Optional<Recruitment> find(UUID editionId, String name) {
        return recruitments.findByName(editionId, name);
    }

    /// From a week ago for ninety days.
    public void roll(Recruitment recruitment) {
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
