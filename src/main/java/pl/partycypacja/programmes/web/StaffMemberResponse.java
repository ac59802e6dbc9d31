package pl.partycypacja.programmes.web;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.accounts.AccountsApi;
import pl.partycypacja.programmes.domain.StaffMember;
import pl.partycypacja.programmes.domain.StaffRole;

@Schema(name = "StaffMember")
public record StaffMemberResponse(
        UUID accountId,

        @Schema(maxLength = 200, examples = "Anna Przykładowa") @Nullable
        String name,

        @Schema(examples = "COORDINATOR") StaffRole role,
        Instant since) {

    static StaffMemberResponse from(StaffMember member, AccountsApi.@Nullable Person person) {
        return new StaffMemberResponse(
                member.accountId(), person == null ? null : person.name(), member.role(), member.since());
    }
}
