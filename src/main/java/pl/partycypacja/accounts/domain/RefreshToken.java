package pl.partycypacja.accounts.domain;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/// A token that keeps a person logged in and works once (ACC-1). Each refresh makes the next of its family: one
/// family is one session. Only the hash is stored.
@Entity
@SuppressWarnings("UnusedVariable") // some columns are there for queries alone
@Table(name = "refresh_token")
class RefreshToken {

    @Id
    private UUID id;

    private UUID family;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "token_hash")
    private byte[] tokenHash;

    @Column(name = "expires_at")
    private Instant expiresAt;

    private boolean spent;

    @SuppressWarnings("NullAway.Init")
    protected RefreshToken() {}

    RefreshToken(UUID family, UUID accountId, byte[] tokenHash, Instant expiresAt) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.family = family;
        this.accountId = accountId;
        this.tokenHash = tokenHash.clone();
        this.expiresAt = expiresAt;
    }

    UUID id() {
        return id;
    }

    UUID family() {
        return family;
    }

    UUID accountId() {
        return accountId;
    }

    /// Whether it has expired: at the very moment of its expiry, it has.
    boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
