package pl.partycypacja.selection.web.review;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ReviewersAssigned")
public record ReviewersAssignedResponse(
        @Schema(description = "Ile recenzji przydzielono teraz.", examples = "40")
        int assigned,

        @Schema(description = "Zgłoszenia, dla których zabrakło ekspertów bez konfliktu interesów.")
        List<UUID> incomplete) {}
