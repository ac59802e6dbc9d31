package pl.partycypacja.accounts.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import pl.partycypacja.accounts.domain.Sessions;

/// The tokens that a login or a refresh gives.
@Schema(description = "Tokeny po zalogowaniu lub odświeżeniu.")
public record TokenResponse(
        @Schema(
                description = "JWT podpisany ES256, do nagłówka `Authorization: Bearer`.",
                maxLength = 8192,
                examples = "eyJhbGciOiJFUzI1NiJ9.e30.c2ln")
        String accessToken,

        @Schema(examples = "Bearer", maxLength = 10) String tokenType,

        @Schema(description = "Za ile sekund token dostępu wygaśnie.", examples = "900")
        long expiresIn,

        @Schema(
                description = "Jednorazowy token odświeżania.",
                maxLength = 100,
                examples = "kR2x5mJd0yQbW1rT8uVnZc3sE6gH9pLa4fXoY7iB0-M")
        String refreshToken) {

    static TokenResponse from(Sessions.Tokens tokens) {
        return new TokenResponse(tokens.accessToken(), "Bearer", tokens.expiresInSeconds(), tokens.refreshToken());
    }
}
