package pl.partycypacja.notifications.domain;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.paging.Listings;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.platform.security.Role;
import pl.partycypacja.programmes.ProgrammesApi;

/// What was sent to whom (NOT-1): coordinators see what concerns their programmes, administrators everything. What
/// holds a token is shown to nobody.
@ApplicationScoped
public class MessageDirectory {

    private final EntityManager database;
    private final ProgrammesApi programmes;
    private final Listings listings;
    private final Clock clock;

    MessageDirectory(EntityManager database, ProgrammesApi programmes, Listings listings, Clock clock) {
        this.database = database;
        this.programmes = programmes;
        this.listings = listings;
        this.clock = clock;
    }

    /// What a list of messages is narrowed by; null and empty mean any.
    public record Filter(
            @Nullable UUID recruitmentId,
            @Nullable UUID applicationId,
            @Nullable String recipient,
            List<MessageStatus> statuses) {}

    public Page<OutboxMessage> list(PageRequest page, Filter filter, Caller caller) {
        return listings.of(OutboxMessage.class, "select m from OutboxMessage m")
                .where("m.programmeId in :programmes", "programmes", visibleProgrammes(caller))
                .where("m.recruitmentId = :recruitment", "recruitment", filter.recruitmentId())
                .where("m.applicationId = :application", "application", filter.applicationId())
                .where("m.recipient = :recipient", "recipient", filter.recipient())
                .where("m.status in :statuses", "statuses", filter.statuses())
                .sortable("createdAt", "m.createdAt", Instant.class, OutboxMessage::createdAt)
                .sortedBy("-createdAt")
                .page(page, "m.id", OutboxMessage::id);
    }

    /// Null where every message is.
    private @Nullable Set<UUID> visibleProgrammes(Caller caller) {
        return caller.is(Role.ADMIN) ? null : programmes.coordinatedOrNone(caller);
    }

    /// @throws NotFound when there is none, or it is not the caller's to see
    public OutboxMessage getVisible(UUID id, Caller caller) {
        OutboxMessage message = database.find(OutboxMessage.class, id);
        Set<UUID> visible = visibleProgrammes(caller);
        UUID programme = message == null ? null : message.programmeId();
        if (message == null || (visible != null && (programme == null || !visible.contains(programme)))) {
            throw new NotFound();
        }
        return message;
    }

    /// The same once more, to the same address.
    ///
    /// @throws StateConflict while it is still being sent, and for what holds a token, which may be spent
    public OutboxMessage resend(OutboxMessage message) {
        if (message.status() == MessageStatus.PENDING || message.isSecret()) {
            throw new StateConflict(message.status(), List.of());
        }
        UUID id = UuidCreator.getTimeOrderedEpoch();
        database.createNativeQuery("""
                        INSERT INTO outbox_message (id, account_id, recipient, kind, language, subject, body, html, calendar,
                          is_secret, programme_id, recruitment_id, application_id, resent_from, created_at)
                        SELECT :id, account_id, recipient, kind, language, subject, body, html, calendar,
                          is_secret, programme_id, recruitment_id, application_id, id, :now
                        FROM outbox_message WHERE id = :original
                        """)
                .setParameter("id", id)
                .setParameter("original", message.id())
                .setParameter("now", clock.instant())
                .executeUpdate();
        return Objects.requireNonNull(database.find(OutboxMessage.class, id));
    }
}
