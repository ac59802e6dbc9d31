package pl.partycypacja.events.domain;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.ownership.Owned;
import pl.partycypacja.platform.access.Stateful;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.platform.values.ReadableCode;

/// A person's place at an event, or their turn in the queue for one (EVT-6).
@Entity
@SuppressWarnings("UnusedVariable") // some columns are there for queries alone
public class Registration implements Owned, Stateful {

    @Id
    private UUID id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "event_id")
    private Event event;

    @Column(name = "programme_id")
    private UUID programmeId;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "organisation_id")
    private @Nullable UUID organisationId;

    /// From zero.
    private int tier;

    @Enumerated(EnumType.STRING)
    private RegistrationStatus status;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable ParticipantNeeds needs;

    /// To the event's questions; null where it asked nothing, or the place came from a colleague.
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable JsonNode answers;

    /// Given with the first presence that was noted. Whether there is a certificate is told by [Certificates].
    @Column(name = "certificate_code")
    private @Nullable String certificateCode;

    @Column(name = "offer_expires_at")
    private @Nullable Instant offerExpiresAt;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected Registration() {}

    /// A place when there is one, else a turn in the queue for one (EVT-6).
    ///
    /// @param organisationId for which the person comes; null for themselves
    /// @param tier from zero
    /// @param hasPlace whether a place of the event was taken for it
    Registration(Event event, UUID accountId, @Nullable UUID organisationId, int tier, boolean hasPlace, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.event = event;
        this.programmeId = event.programmeId();
        this.accountId = accountId;
        this.organisationId = organisationId;
        this.tier = tier;
        this.status = hasPlace ? RegistrationStatus.CONFIRMED : RegistrationStatus.WAITLISTED;
        this.registeredAt = now;
        this.updatedAt = now;
    }

    /// Whether the caller is the person who signed up, whatever organisation they come for.
    boolean isOf(Caller caller) {
        return accountId.equals(caller.accountId());
    }

    /// An offer has lapsed from its deadline on, also while its place has not been passed on yet.
    /// Whether the person has a place. One that is only offered is not theirs yet.
    boolean hasPlace() {
        return status == RegistrationStatus.CONFIRMED;
    }

    @Override
    public RegistrationStatus stateAt(Instant now) {
        return isLapsedAt(now) ? RegistrationStatus.LAPSED : status;
    }

    /// What a person needs and answered is forgotten once they do not come (EVT-8).
    ///
    /// @throws StateConflict for a step that there is not
    void become(RegistrationStatus next, Instant now) {
        if (!status.canBecome(next)) {
            throw new StateConflict(status, List.of());
        }
        status = next;
        if (!RegistrationStatus.LIVE.contains(next)) {
            needs = null;
            answers = null;
        }
        offerExpiresAt = null;
        updatedAt = now;
    }

    /// Keeps what the person needs and answers, in place of what they said before.
    void fill(@Nullable ParticipantNeeds newNeeds, @Nullable JsonNode newAnswers, Instant now) {
        needs = newNeeds;
        answers = newAnswers;
        updatedAt = now;
    }

    void giveCertificateCode() {
        if (certificateCode == null) {
            certificateCode = ReadableCode.generate();
        }
    }

    void offer(Instant expiresAt, Instant now) {
        become(RegistrationStatus.OFFERED, now);
        offerExpiresAt = expiresAt;
    }

    /// Shortens an offer that would last beyond a moment: the event was moved, and no offer lasts beyond its start.
    void offerUntilAtMost(Instant moment, Instant now) {
        if (offerExpiresAt != null && offerExpiresAt.isAfter(moment)) {
            offerExpiresAt = moment;
            updatedAt = now;
        }
    }

    boolean isLapsedAt(Instant now) {
        return offerExpiresAt != null && !now.isBefore(offerExpiresAt);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public Event event() {
        return event;
    }

    @Override
    public UUID programmeId() {
        return programmeId;
    }

    @Override
    public UUID accountId() {
        return accountId;
    }

    @Override
    public @Nullable UUID organisationId() {
        return organisationId;
    }

    /// From zero.
    public int tier() {
        return tier;
    }

    public RegistrationStatus status() {
        return status;
    }

    public @Nullable ParticipantNeeds needs() {
        return needs;
    }

    public @Nullable JsonNode answers() {
        return answers;
    }

    @Nullable
    String certificateCode() {
        return certificateCode;
    }

    public @Nullable Instant offerExpiresAt() {
        return offerExpiresAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    public Instant registeredAt() {
        return registeredAt;
    }
}
