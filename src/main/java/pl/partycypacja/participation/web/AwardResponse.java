package pl.partycypacja.participation.web;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.ownership.ParticipantNames;
import pl.partycypacja.participation.domain.Award;

@Schema(name = "Award")
public record AwardResponse(
        UUID id,
        UUID recruitmentId,
        UUID applicationId,

        @Schema(description = "Miejsce w konkursie.", examples = "1")
        int place,

        @Schema(maxLength = 200, examples = "Zofia Żółć") @Nullable
        String name,

        @Nullable UUID organisationId,

        @Schema(maxLength = 300, examples = "Stowarzyszenie Demo") @Nullable
        String organisation,

        Instant awardedAt) {

    static AwardResponse from(Award award, ParticipantNames.Names names) {
        return new AwardResponse(
                award.id(),
                award.recruitmentId(),
                award.applicationId(),
                award.place(),
                names.person(award.accountId()),
                award.organisationId(),
                names.organisation(award.organisationId()),
                award.awardedAt());
    }
}
