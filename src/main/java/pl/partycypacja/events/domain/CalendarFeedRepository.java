package pl.partycypacja.events.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import pl.partycypacja.platform.database.Repository;

/// Statements about people's own calendars. The id of a feed is that of the person's account.
@ApplicationScoped
class CalendarFeedRepository implements Repository<CalendarFeed> {

    /// Holds it until the transaction ends, when the person has one.
    Optional<CalendarFeed> holdIfAny(UUID accountId) {
        return findByIdOptional(accountId, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<CalendarFeed> findBySecret(String secret) {
        return find("secret", secret).firstResultOptional();
    }
}
