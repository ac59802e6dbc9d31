package pl.partycypacja.accounts.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An address and a password.
public record LoginRequest(
        @NotNull @Size(max = 254) @Schema(examples = "user@demo.example")
        String email,

        @NotNull @Size(max = 128) @Schema(examples = "Demo-Partycypacja-1")
        String password) {}
