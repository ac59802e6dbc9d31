package pl.partycypacja.notifications.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MessageDirectoryTest {

    private static final UUID PROGRAMME = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    private static OutboxMessage about(@Nullable UUID programme) {
        return new OutboxMessage() {
            @Override
            public @Nullable UUID programmeId() {
                return programme;
            }
        };
    }

    @Test
    @DisplayName("NOT-1: coordinators see what concerns their programmes, administrators everything")
    void coordinatorsSeeWhatConcernsTheirProgrammes() {
        assertThat(MessageDirectory.isVisible(about(PROGRAMME), Set.of(PROGRAMME, OTHER)))
                .isTrue();
        assertThat(MessageDirectory.isVisible(about(PROGRAMME), Set.of(OTHER))).isFalse();
        assertThat(MessageDirectory.isVisible(about(null), Set.of(PROGRAMME))).isFalse();
        assertThat(MessageDirectory.isVisible(about(PROGRAMME), null)).isTrue();
        assertThat(MessageDirectory.isVisible(about(null), null)).isTrue();
    }
}
