package pl.partycypacja.accounts.domain;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.accounts.Language;
import pl.partycypacja.platform.security.SecretToken;

/// Somebody asked for an account or a new password. They have yet to prove that the address is theirs, with the
/// token that was mailed to it.
@Entity
@Table(name = "account_request")
class AccountRequest {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    private String email;

    @Column(name = "email_key")
    private String emailKey;

    @Column(name = "password_hash")
    private @Nullable String passwordHash;

    private @Nullable String name;

    @Enumerated(EnumType.STRING)
    private @Nullable Language language;

    @Column(name = "token_hash")
    private byte[] tokenHash;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    /// What was asked for, and how long the token lasts.
    enum Purpose {
        REGISTRATION(Duration.ofDays(2)),
        PASSWORD_RESET(Duration.ofHours(1));

        private final Duration life;

        Purpose(Duration life) {
            this.life = life;
        }
    }

    @SuppressWarnings("NullAway.Init")
    protected AccountRequest() {}

    private AccountRequest(Purpose purpose, String email, SecretToken token, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.purpose = purpose;
        this.email = email;
        this.emailKey = Account.keyOf(email);
        this.tokenHash = token.hash();
        this.requestedAt = now;
        this.expiresAt = now.plus(purpose.life);
    }

    static AccountRequest registration(
            String email, String passwordHash, String name, Language language, SecretToken token, Instant now) {
        AccountRequest request = new AccountRequest(Purpose.REGISTRATION, email, token, now);
        request.passwordHash = passwordHash;
        request.name = name;
        request.language = language;
        return request;
    }

    static AccountRequest passwordReset(String email, SecretToken token, Instant now) {
        return new AccountRequest(Purpose.PASSWORD_RESET, email, token, now);
    }

    /// The account that a registration asked for.
    Account toAccount(Instant now) {
        return Account.register(
                email,
                Objects.requireNonNull(passwordHash),
                Objects.requireNonNull(name),
                Objects.requireNonNull(language),
                now);
    }

    UUID id() {
        return id;
    }

    Purpose purpose() {
        return purpose;
    }

    String email() {
        return email;
    }

    @Nullable
    String passwordHash() {
        return passwordHash;
    }
}
