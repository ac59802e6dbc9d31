package pl.partycypacja.selection.web.result;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ResultsAnnounced")
public record ResultsAnnouncedResponse(
        @Schema(examples = "20") int accepted,
        @Schema(examples = "5") int reserve,
        @Schema(examples = "12") int rejected,
        Instant announcedAt) {}
