package pl.partycypacja.events.domain;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.UUID;
import pl.partycypacja.accounts.AccountsApi;
import pl.partycypacja.platform.problem.NotFound;

/// People's own calendars: made when asked for, at another address each time, and taken down when asked (EVT-10).
@ApplicationScoped
public class CalendarFeeds implements PanacheRepositoryBase<CalendarFeed, UUID> {

    private final EventCalendars calendars;
    private final AccountsApi accounts;
    private final Clock clock;

    CalendarFeeds(EventCalendars calendars, AccountsApi accounts, Clock clock) {
        this.calendars = calendars;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// @throws NotFound when the person has none
    public CalendarFeed getOf(UUID accountId) {
        return findByIdOptional(accountId).orElseThrow(NotFound::new);
    }

    /// A new one; whatever address there was before ends.
    public CalendarFeed make(UUID accountId) {
        CalendarFeed feed = findByIdOptional(accountId, LockModeType.PESSIMISTIC_WRITE)
                .map(present -> {
                    present.renew(clock.instant());
                    return present;
                })
                .orElseGet(() -> new CalendarFeed(accountId, clock.instant()));
        persistAndFlush(feed);
        return feed;
    }

    public void remove(CalendarFeed feed) {
        delete(feed);
        flush();
    }

    /// @throws NotFound when no address has that secret, or the person's account is closed
    public String read(String secret) {
        UUID account = find("secret", secret)
                .firstResultOptional()
                .map(CalendarFeed::accountId)
                .filter(accounts::isActive)
                .orElseThrow(NotFound::new);
        return calendars.writeOf(account);
    }
}
