package pl.partycypacja.selection.web.result;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.http.Versioned;
import pl.partycypacja.platform.values.Warsaw;
import pl.partycypacja.selection.domain.result.Appeal;
import pl.partycypacja.selection.domain.result.AppealAction;
import pl.partycypacja.selection.domain.result.AppealChannel;
import pl.partycypacja.selection.domain.result.AppealStatus;

@Schema(name = "Appeal")
public record AppealResponse(
        UUID id,
        UUID applicationId,
        UUID recruitmentId,
        AppealChannel channel,

        @Schema(maxLength = 20_000, examples = "W ocenie pominięto załączony list polecający.")
        String text,

        @Schema(examples = "2021-04-28") LocalDate filedOn,

        @Schema(description = "Do kiedy należy odpowiedzieć.", examples = "2021-05-13")
        LocalDate answerBy,

        @Schema(maxLength = 40, examples = "Europe/Warsaw") String timeZone,

        AppealStatus status,

        @Schema(maxLength = 20_000, examples = "List oceniono; odwołania nie uwzględniono.") @Nullable
        String answer,

        @Nullable Instant answeredAt,

        @Schema(description = "Co możesz teraz zrobić.") List<AppealAction> allowedActions,

        Instant createdAt,
        long version)
        implements Versioned {

    static AppealResponse from(Seen<Appeal> seen) {
        Appeal appeal = seen.thing();
        return new AppealResponse(
                appeal.id(),
                appeal.applicationId(),
                appeal.recruitmentId(),
                appeal.channel(),
                appeal.text(),
                appeal.filedOn(),
                appeal.answerBy(),
                Warsaw.ZONE.getId(),
                appeal.status(),
                appeal.answer(),
                appeal.answeredAt(),
                seen.allowedActions(AppealAction.class),
                appeal.createdAt(),
                appeal.version());
    }
}
