package pl.partycypacja.accounts.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import pl.partycypacja.platform.values.EmailAddress;

/// The address whose owner wants a new password.
public record PasswordResetRequest(
        @NotNull @EmailAddress @Size(max = 254) @Schema(examples = "jan.kowalski@example.org")
        String email) {}
