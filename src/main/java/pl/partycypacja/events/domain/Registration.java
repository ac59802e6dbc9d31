package pl.partycypacja.events.domain;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.ownership.Owned;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.platform.values.ReadableCode;

/// A person's place at an event, or their turn in the queue for one (EVT-6).
@Entity
@SuppressWarnings("UnusedVariable") // some columns are there for queries alone
public class Registration implements Owned {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "event_id")
    private UUID eventId;

    @Column(name = "programme_id")
    private UUID programmeId;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "organisation_id")
    private @Nullable UUID organisationId;

    /// Counted from zero.
    private int tier;

    @Enumerated(EnumType.STRING)
    private RegistrationStatus status;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable ParticipantNeeds needs;

    /// To the event's questions; null where nothing was asked, or the place came from a colleague.
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable JsonNode answers;

    /// Of whoever was at a session; whether it is good is told by what is on record.
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

    Registration(
            Event event,
            UUID accountId,
            @Nullable UUID organisationId,
            int tier,
            RegistrationStatus status,
            Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.eventId = event.id();
        this.programmeId = event.programmeId();
        this.accountId = accountId;
        this.organisationId = organisationId;
        this.tier = tier;
        this.status = status;
        this.registeredAt = now;
        this.updatedAt = now;
    }

    /// Whether the caller is who comes, whatever organisation they come for.
    boolean isOf(Caller caller) {
        return accountId.equals(caller.accountId());
    }

    /// As it is seen: lapsed from the offer's deadline on, before the place went on too.
    public RegistrationStatus statusAt(Instant now) {
        return isLapsedAt(now) ? RegistrationStatus.LAPSED : status;
    }

    /// What can still be done with it; nothing once the event has begun or is called off.
    public List<RegistrationAction> allowedActions(Event event, Instant now) {
        return event.isUpcoming(now)
                ? statusAt(now).allowedActions().stream()
                        .filter(action -> action != RegistrationAction.TRANSFER || organisationId != null)
                        .toList()
                : List.of();
    }

    /// What a person needs and answered is nobody's business once they do not come (EVT-8).
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

    /// What the person says beside that they come.
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

    /// An event that was moved is not waited for after it has begun.
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

    public UUID eventId() {
        return eventId;
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
