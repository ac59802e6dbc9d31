package pl.partycypacja.notifications.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.access.Standing;
import pl.partycypacja.platform.paging.Listings;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.platform.security.Role;
import pl.partycypacja.programmes.ProgrammesApi;

/// Finds what was sent to whom (NOT-1): for coordinators what concerns their programmes, for administrators
/// everything. The text of a message that holds a token is shown to nobody.
@ApplicationScoped
public class MessageDirectory {

    private final OutboxRepository messages;
    private final ProgrammesApi programmes;
    private final Listings listings;
    private final Clock clock;

    MessageDirectory(OutboxRepository messages, ProgrammesApi programmes, Listings listings, Clock clock) {
        this.messages = messages;
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

    /// @throws NotFound when there is none, or it does not concern a programme that the caller coordinates
    public Seen<OutboxMessage> open(UUID id, Caller caller) {
        OutboxMessage message = messages.getById(id);
        if (!isVisible(message, visibleProgrammes(caller))) {
            throw new NotFound();
        }
        // Whoever may see it coordinates its programme, or all of them.
        return new Seen<>(message, caller, Standing.known(Relation.COORDINATOR), clock);
    }

    /// Null where every message is visible.
    private @Nullable Set<UUID> visibleProgrammes(Caller caller) {
        return caller.is(Role.ADMIN) ? null : programmes.coordinatedOrNone(caller);
    }

    /// @param programmes whose messages the caller sees; null means all, those of no programme included
    static boolean isVisible(OutboxMessage message, @Nullable Set<UUID> programmes) {
        UUID programme = message.programmeId();
        return programmes == null || (programme != null && programmes.contains(programme));
    }
}
