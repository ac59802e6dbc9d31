package pl.partycypacja.recruitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.recruitment.RecruitmentsApi.RecruitmentView;

class RecruitmentViewTest {

    private static final Instant OPENING = Instant.parse("2021-03-28T22:00:00Z");
    private static final Instant CLOSING = Instant.parse("2021-04-12T22:00:00Z");

    private static RecruitmentView view(
            boolean isPublished, boolean isCancelled, @Nullable Instant opensAt, @Nullable Instant closesAt) {
        return new RecruitmentView(
                UUID.randomUUID(),
                "Nabór",
                UUID.randomUUID(),
                UUID.randomUUID(),
                RecruitmentState.OPEN,
                closesAt,
                ApplicantKind.PERSON,
                1,
                "PS-2021",
                List.of(),
                List.of(),
                List.of(new AttachmentKind("letter", "List", true), new AttachmentKind("budget", "Budżet", false)),
                null,
                isPublished,
                isCancelled,
                opensAt,
                false,
                null,
                null,
                null,
                null,
                7,
                null);
    }

    @Test
    @DisplayName("APP-4: applications are taken from the opening on, and until just before the closing")
    void window() {
        RecruitmentView recruitment = view(true, false, OPENING, CLOSING);
        assertThat(recruitment.isOpenAt(OPENING.minusMillis(1))).isFalse();
        assertThat(recruitment.isOpenAt(OPENING)).isTrue();
        assertThat(recruitment.isOpenAt(CLOSING.minusMillis(1))).isTrue();
        assertThat(recruitment.isOpenAt(CLOSING)).isFalse();
    }

    @Test
    @DisplayName("without a closing it stays open; without an opening it never opens")
    void unknownDates() {
        assertThat(view(true, false, OPENING, null).isOpenAt(CLOSING)).isTrue();
        assertThat(view(true, false, null, CLOSING).isOpenAt(OPENING)).isFalse();
    }

    @Test
    @DisplayName("drafts and cancelled recruitments take no applications")
    void draftsAndCancelled() {
        assertThat(view(false, false, OPENING, CLOSING).isOpenAt(OPENING)).isFalse();
        assertThat(view(true, true, OPENING, CLOSING).isOpenAt(OPENING)).isFalse();
    }

    @Test
    @DisplayName("the keys of attachments, required or not")
    void attachmentKeys() {
        assertThat(view(true, false, null, null).attachmentKeys()).containsExactlyInAnyOrder("letter", "budget");
    }
}
