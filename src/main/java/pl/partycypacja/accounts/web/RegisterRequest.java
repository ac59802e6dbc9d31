package pl.partycypacja.accounts.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import pl.partycypacja.accounts.Language;
import pl.partycypacja.platform.values.EmailAddress;

/// What a new account is made of.
public record RegisterRequest(
        @NotNull @EmailAddress @Size(max = 254) @Schema(examples = "jan.kowalski@example.org")
        String email,

        @NotNull @Size(min = 12, max = 128) @Schema(examples = "dlugie-haslo-do-konta")
        String password,

        @NotBlank @Size(max = 200) @Schema(examples = "Jan Kowalski")
        String name,

        @NotNull @Schema(examples = "PL") Language language) {}
