package pl.partycypacja.accounts.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A new password, and the code that was mailed.
public record NewPasswordRequest(
        @NotNull @Size(max = 100) @Schema(examples = "kR2x5mJd0yQbW1rT8uVnZc3sE6gH9pLa4fXoY7iB0-M")
        String token,

        @NotNull @Size(min = 12, max = 128) @Schema(examples = "inne-dlugie-haslo-do-konta")
        String password) {}
