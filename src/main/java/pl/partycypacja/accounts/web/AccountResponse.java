package pl.partycypacja.accounts.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.accounts.Language;
import pl.partycypacja.accounts.domain.Account;
import pl.partycypacja.accounts.domain.AccountAction;
import pl.partycypacja.accounts.domain.AccountStatus;
import pl.partycypacja.platform.http.Versioned;
import pl.partycypacja.platform.security.Role;

/// An account, as its owner and the administrators see it.
@Schema(name = "Account", description = "Konto osoby.")
public record AccountResponse(
        UUID id,

        @Schema(maxLength = 254, examples = "user@demo.example") @Nullable
        String email,

        @Schema(maxLength = 200, examples = "Urszula Użytkowniczka")
        String name,

        Language language,

        @Schema(description = "Czy chce dostawać przypomnienia, które nie są obowiązkowe.")
        boolean reminders,

        List<Role> roles,
        AccountStatus status,
        @Schema(description = "Co możesz teraz zrobić.") List<AccountAction> allowedActions,
        Instant createdAt,
        long version)
        implements Versioned {

    static AccountResponse from(Account account, List<AccountAction> allowedActions) {
        return new AccountResponse(
                account.id(),
                account.email(),
                account.name(),
                account.language(),
                account.wantsReminders(),
                List.copyOf(account.roles()),
                account.status(),
                allowedActions,
                account.createdAt(),
                account.version());
    }
}
