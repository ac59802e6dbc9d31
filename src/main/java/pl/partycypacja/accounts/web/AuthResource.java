package pl.partycypacja.accounts.web;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.ResponseStatus;
import pl.partycypacja.accounts.Language;
import pl.partycypacja.accounts.domain.AccountRequests;
import pl.partycypacja.accounts.domain.Sessions;
import pl.partycypacja.platform.operations.Command;
import pl.partycypacja.platform.operations.Retried;
import pl.partycypacja.platform.operations.WithoutTransaction;
import pl.partycypacja.platform.problem.CurrentLanguage;

/// Registers people, logs them in and out, and lets them set a new password.
@Path("/api/v1/auth")
@Tag(name = "Konta")
@PermitAll
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AuthResource {

    private final AccountRequests requests;
    private final Sessions sessions;
    private final CurrentLanguage language;

    AuthResource(AccountRequests requests, Sessions sessions, CurrentLanguage language) {
        this.language = language;
        this.requests = requests;
        this.sessions = sessions;
    }

    @POST
    @Path("/register")
    @Command
    @ResponseStatus(202)
    @Operation(
            operationId = "registerAccount",
            summary = "Załóż konto",
            description =
                    "Odpowiedź jest zawsze taka sama, niezależnie od tego, czy konto z tym adresem już istnieje;"
                            + " reszty dowie się właściciel adresu z wiadomości e-mail. Token z wiadomości przyjmuje `verifyEmail`.")
    @APIResponse(responseCode = "202", description = "Przyjęto; wiadomość jest w drodze.")
    public void register(@NotNull @Valid RegisterRequest request) {
        requests.register(request.email(), request.password(), request.name(), request.language());
    }

    @POST
    @Path("/verify-email")
    @Command
    @Operation(
            operationId = "verifyEmail",
            summary = "Potwierdź adres e-mail tokenem z wiadomości",
            description =
                    "Hasło podaje się jeszcze raz: kto założy konto na cudzy adres, nic nie zyska, gdy właściciel poda kod z wiadomości.")
    @APIResponse(responseCode = "204", description = "Adres potwierdzony, można się zalogować.")
    public void verifyEmail(@NotNull @Valid VerifyEmailRequest request) {
        requests.verifyEmail(request.token(), request.password());
    }

    @POST
    @Path("/login")
    @WithoutTransaction("a password takes long to check; each step has a transaction of its own")
    @Blocking
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
    @Operation(
            operationId = "logIn",
            summary = "Zaloguj się",
            description =
                    "Token dostępu żyje 15 minut; odświeża go `refreshTokens`. Po 30 nieudanych próbach dla jednego adresu"
                            + " następne są odrzucane przez kwadrans.")
    public TokenResponse logIn(@NotNull @Valid LoginRequest request) {
        return TokenResponse.from(sessions.logIn(request.email(), request.password()));
    }

    @POST
    @Path("/refresh")
    @WithoutTransaction("the revocation of a family outlives the refusal, in a transaction of its own (ACC-1)")
    @Retried
    @Blocking
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
    @Operation(
            operationId = "refreshTokens",
            summary = "Odśwież tokeny",
            description = "Token odświeżania działa raz. Użycie już zużytego kończy całą sesję.")
    public TokenResponse refresh(@NotNull @Valid RefreshRequest request) {
        return TokenResponse.from(sessions.refresh(request.refreshToken()));
    }

    @POST
    @Path("/logout")
    @Command
    @Operation(operationId = "logOut", summary = "Zakończ sesję")
    @APIResponse(responseCode = "204", description = "Sesja zakończona.")
    public void logOut(@NotNull @Valid RefreshRequest request) {
        sessions.logOut(request.refreshToken());
    }

    @POST
    @Path("/password-reset")
    @Command
    @ResponseStatus(202)
    @Operation(operationId = "requestPasswordReset", summary = "Poproś o nowe hasło")
    @APIResponse(responseCode = "202", description = "Przyjęto; wiadomość jest w drodze.")
    public void requestPasswordReset(@NotNull @Valid PasswordResetRequest request) {
        requests.requestPasswordReset(request.email(), Language.of(language.get()));
    }

    @POST
    @Path("/password-reset/confirm")
    @Command
    @Operation(operationId = "confirmPasswordReset", summary = "Ustaw nowe hasło tokenem z wiadomości")
    @APIResponse(responseCode = "204", description = "Hasło zmienione; wszystkie sesje zakończone.")
    public void confirmPasswordReset(@NotNull @Valid NewPasswordRequest request) {
        requests.resetPassword(request.token(), request.password());
    }
}
