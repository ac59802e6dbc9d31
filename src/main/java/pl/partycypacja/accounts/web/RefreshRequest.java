package pl.partycypacja.accounts.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A refresh token, to be exchanged or ended.
public record RefreshRequest(
        @NotNull @Size(max = 100) @Schema(examples = "kR2x5mJd0yQbW1rT8uVnZc3sE6gH9pLa4fXoY7iB0-M")
        String refreshToken) {}
