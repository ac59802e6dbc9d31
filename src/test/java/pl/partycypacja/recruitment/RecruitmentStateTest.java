package pl.partycypacja.recruitment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RecruitmentStateTest {

    @Test
    @DisplayName(
            "REC-4, REC-5: everything can change before the opening, and nothing after the results or a cancellation")
    void whatCanStillChange() {
        assertThat(RecruitmentState.values())
                .filteredOn(RecruitmentState::isBeforeOpening)
                .containsExactly(RecruitmentState.DRAFT, RecruitmentState.UPCOMING);
        assertThat(RecruitmentState.values())
                .filteredOn(RecruitmentState::isFinal)
                .containsExactly(RecruitmentState.RESULTS_ANNOUNCED, RecruitmentState.CANCELLED);
    }
}
