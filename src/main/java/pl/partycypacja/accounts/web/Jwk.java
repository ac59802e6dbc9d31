package pl.partycypacja.accounts.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A public key (RFC 7517).
@Schema(name = "JsonWebKey")
public record Jwk(
        @Schema(examples = "EC", maxLength = 10) String kty,

        @Schema(examples = "01980a3e-6f2b-7c11-9d5e-3f0a52c1b7aa", maxLength = 100)
        String kid,

        @Schema(examples = "sig", maxLength = 10) String use,
        @Schema(examples = "ES256", maxLength = 10) String alg,
        @Schema(examples = "P-256", maxLength = 10) String crv,

        @Schema(examples = "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU", maxLength = 60)
        String x,

        @Schema(examples = "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0", maxLength = 60)
        String y) {}
