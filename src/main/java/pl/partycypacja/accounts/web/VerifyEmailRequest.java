package pl.partycypacja.accounts.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The code that was mailed, and the password chosen when registering.
public record VerifyEmailRequest(
        @NotNull @Size(max = 100) @Schema(examples = "kR2x5mJd0yQbW1rT8uVnZc3sE6gH9pLa4fXoY7iB0-M")
        String token,

        @NotNull
        @Size(max = 128)
        @Schema(description = "Hasło podane przy zakładaniu konta.", examples = "dlugie-haslo-do-konta")
        String password) {}
