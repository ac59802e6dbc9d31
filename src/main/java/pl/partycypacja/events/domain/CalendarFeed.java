package pl.partycypacja.events.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import pl.partycypacja.platform.security.SecretToken;

/// A person's own calendar, at an address that only they know (EVT-10). The secret of the address is kept readable,
/// so that it can be shown again: whoever can read this table can read all that the calendar shows, too.
@Entity
@Table(name = "calendar_feed")
public class CalendarFeed {

    @Id
    @Column(name = "account_id")
    private UUID accountId;

    @Version
    private long version;

    private String secret;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected CalendarFeed() {}

    CalendarFeed(UUID accountId, Instant now) {
        this.accountId = accountId;
        this.secret = SecretToken.make().text();
        this.createdAt = now;
    }

    /// Gives it another address; the one before is no longer good.
    void renew(Instant now) {
        secret = SecretToken.make().text();
        createdAt = now;
    }

    UUID accountId() {
        return accountId;
    }

    public long version() {
        return version;
    }

    public String secret() {
        return secret;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
