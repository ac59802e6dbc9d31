package pl.partycypacja.notifications.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.accounts.Language;
import pl.partycypacja.platform.access.Stateful;

/// A message as staff see it. Nothing is changed through this entity: messages are written many at once, and
/// marked one by one, by plain SQL.
@Entity
@Immutable
@Table(name = "outbox_message")
@SuppressWarnings("UnusedVariable") // some columns are there for queries alone
public class OutboxMessage implements Stateful {

    @Id
    private UUID id;

    private String recipient;
    private String kind;

    @Enumerated(EnumType.STRING)
    private Language language;

    private String subject;
    private String body;
    private String html;
    private @Nullable String calendar;

    @Column(name = "is_secret")
    private boolean secret;

    @Enumerated(EnumType.STRING)
    private MessageStatus status;

    private int attempts;

    @Column(name = "last_error")
    private @Nullable String lastError;

    @Column(name = "programme_id")
    private @Nullable UUID programmeId;

    @Column(name = "recruitment_id")
    private @Nullable UUID recruitmentId;

    @Column(name = "application_id")
    private @Nullable UUID applicationId;

    @Column(name = "resent_from")
    private @Nullable UUID resentFrom;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    @SuppressWarnings("NullAway.Init")
    protected OutboxMessage() {}

    public UUID id() {
        return id;
    }

    public String recipient() {
        return recipient;
    }

    public String kind() {
        return kind;
    }

    public Language language() {
        return language;
    }

    public String subject() {
        return subject;
    }

    /// What it says; null when it holds a token.
    public @Nullable String text() {
        return secret ? null : body;
    }

    /// The same as HTML.
    public @Nullable String html() {
        return secret ? null : html;
    }

    public @Nullable String calendar() {
        return calendar;
    }

    /// Whether it holds a token.
    public boolean isSecret() {
        return secret;
    }

    public MessageStatus status() {
        return status;
    }

    @Override
    public MessageStatus stateAt(Instant now) {
        return status;
    }

    public int attempts() {
        return attempts;
    }

    public @Nullable String lastError() {
        return lastError;
    }

    public @Nullable UUID programmeId() {
        return programmeId;
    }

    public @Nullable UUID recruitmentId() {
        return recruitmentId;
    }

    public @Nullable UUID applicationId() {
        return applicationId;
    }

    public @Nullable UUID resentFrom() {
        return resentFrom;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable Instant sentAt() {
        return sentAt;
    }
}
