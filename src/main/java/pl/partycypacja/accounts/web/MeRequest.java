package pl.partycypacja.accounts.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import pl.partycypacja.accounts.Language;
import pl.partycypacja.accounts.domain.Accounts;

/// What people can change in their own account.
public record MeRequest(
        @NotBlank @Size(max = 200) @Schema(examples = "Jan Kowalski")
        String name,

        @NotNull @Schema(examples = "PL") Language language,

        @NotNull @Schema(description = "Czy wysyłać przypomnienia, które nie są obowiązkowe.", examples = "true")
        Boolean reminders) {

    static MeRequest from(Accounts.Details details) {
        return new MeRequest(details.name(), details.language(), details.wantsReminders());
    }

    Accounts.Details toDetails() {
        return new Accounts.Details(name, language, reminders);
    }
}
