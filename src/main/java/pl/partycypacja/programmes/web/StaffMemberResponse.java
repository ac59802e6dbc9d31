package pl.partycypacja.programmes.web;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.programmes.domain.StaffDirectory;
import pl.partycypacja.programmes.domain.StaffMember;
import pl.partycypacja.programmes.domain.StaffRole;

/// A coordinator or an expert of a programme.
@Schema(name = "StaffMember")
public record StaffMemberResponse(
        UUID accountId,

        @Schema(maxLength = 200, examples = "Anna Przykładowa") @Nullable
        String name,

        @Schema(examples = "COORDINATOR") StaffRole role,
        Instant since) {

    static StaffMemberResponse from(StaffDirectory.Named named) {
        StaffMember member = named.member();
        return new StaffMemberResponse(member.accountId(), named.name(), member.role(), member.since());
    }
}
