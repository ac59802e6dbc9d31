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
import pl.partycypacja.platform.access.Stateful;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.programmes.EventKind;

/// A webinar, a meeting, a workshop or a study visit (EVT-1).
@Entity
@SuppressWarnings("UnusedVariable") // some columns are there for queries alone
public class Event implements Stateful {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "programme_id")
    private UUID programmeId;

    @Column(name = "edition_id")
    private @Nullable UUID editionId;

    @Column(name = "organiser_id")
    private UUID organiserId;

    @Enumerated(EnumType.STRING)
    private EventKind kind;

    private String title;

    @JdbcTypeCode(SqlTypes.JSON)
    private EventDetails details;

    @Enumerated(EnumType.STRING)
    private EventStatus status;

    private int capacity;

    /// Written by [EventPlaces] alone.
    @Column(insertable = false, updatable = false)
    private int taken;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    private int sequence;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "told_sessions")
    private ToldSessions toldSessions;

    /// A form as JSON Schema; null when the event asks nothing.
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable JsonNode questions;

    /// The words that a search finds it by (PRG-4).
    private String words;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    private @Nullable String cancellation;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected Event() {}

    @SuppressWarnings("NullAway.Init")
    Event(
            UUID programmeId,
            @Nullable UUID editionId,
            UUID organiserId,
            EventDetails details,
            String words,
            Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.programmeId = programmeId;
        this.editionId = editionId;
        this.status = EventStatus.DRAFT;
        this.toldSessions = ToldSessions.NONE;
        this.createdAt = now;
        describe(details, organiserId, words, now);
    }

    /// Once it is published, each change makes its sequence grow, so that calendars follow it (EVT-10).
    ///
    /// @param newWords the words that a search finds it by
    final void describe(EventDetails newDetails, UUID organiser, String newWords, Instant now) {
        details = newDetails;
        organiserId = organiser;
        kind = newDetails.kind();
        title = newDetails.title();
        capacity = newDetails.capacity();
        startsAt = newDetails.startsAt();
        endsAt = newDetails.endsAt();
        words = newWords;
        updatedAt = now;
        if (status.isOpen()) {
            sequence++;
            toldSessions = toldSessions.follow(newDetails.sessions());
        }
    }

    /// @param form as JSON Schema; null when it asks nothing any more
    void ask(@Nullable JsonNode form, Instant now) {
        questions = form;
        updatedAt = now;
    }

    /// @param places as [EventPlaces] counted them
    void countTaken(int places) {
        taken = places;
    }

    /// One of its documents was added or removed: readers who had seen the event before have seen another version.
    void touch(Instant now) {
        updatedAt = now;
    }

    void publish(Instant now) {
        become(EventStatus.PUBLISHED);
        toldSessions = toldSessions.follow(details.sessions());
        publishedAt = now;
        updatedAt = now;
    }

    void confirm(Instant now) {
        become(EventStatus.CONFIRMED);
        sequence++;
        updatedAt = now;
    }

    void cancel(String reason, Instant now) {
        become(EventStatus.CANCELLED);
        cancellation = reason;
        sequence++;
        updatedAt = now;
    }

    /// @throws StateConflict for a step that there is not
    private void become(EventStatus next) {
        if (!status.canBecome(next)) {
            throw new StateConflict(status, List.of());
        }
        status = next;
    }

    @Override
    public EventStatus stateAt(Instant now) {
        return status;
    }

    /// Whether its places still change hands: it is published, not called off, and has not begun.
    public boolean isUpcoming(Instant now) {
        return status.isOpen() && now.isBefore(startsAt);
    }

    /// Whether it has ended: at the very moment of its end, it has.
    boolean isOver(Instant now) {
        return !now.isBefore(endsAt);
    }

    boolean isPublished() {
        return publishedAt != null;
    }

    /// The sessions that calendars were told of; of a draft, those that they would be told of.
    ToldSessions toldSessions() {
        return isPublished() ? toldSessions : ToldSessions.NONE.follow(details.sessions());
    }

    /// It grows with each change that calendars follow (EVT-10).
    int sequence() {
        return sequence;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID programmeId() {
        return programmeId;
    }

    public @Nullable UUID editionId() {
        return editionId;
    }

    public UUID organiserId() {
        return organiserId;
    }

    public String title() {
        return title;
    }

    public EventDetails details() {
        return details;
    }

    public EventStatus status() {
        return status;
    }

    public @Nullable JsonNode questions() {
        return questions;
    }

    public int capacity() {
        return capacity;
    }

    /// How many places nobody has. Nobody waits while there are any (EVT-6).
    public int freePlaces() {
        return status == EventStatus.CANCELLED ? 0 : capacity - taken;
    }

    public int taken() {
        return taken;
    }

    /// Whether it has dates; only a draft may have none yet.
    public boolean isDated() {
        return !details.sessions().isEmpty();
    }

    public Instant startsAt() {
        return startsAt;
    }

    public Instant endsAt() {
        return endsAt;
    }

    public @Nullable String cancellation() {
        return cancellation;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /// When the first people may sign up (EVT-4), but not before the publication. Null for a draft that is open to
    /// them as soon as it is published.
    public @Nullable Instant signUpOpensAt() {
        return isDated() ? signUpOpensAt(0) : publishedAt;
    }

    /// When a tier may sign up (EVT-5).
    ///
    /// @param tier from zero; an event without tiers has everyone in the first
    public @Nullable Instant signUpOpensAt(int tier) {
        Instant stated = details.signUpOpensAt(tier);
        return stated == null || (publishedAt != null && stated.isBefore(publishedAt)) ? publishedAt : stated;
    }

    public Instant signUpClosesAt() {
        return details.signUpClosesAt();
    }
}
