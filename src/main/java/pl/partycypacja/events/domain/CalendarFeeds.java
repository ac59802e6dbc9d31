package pl.partycypacja.events.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.function.LongConsumer;
import pl.partycypacja.accounts.AccountsApi;
import pl.partycypacja.platform.problem.NotFound;

/// People's own calendars, each at a secret address (EVT-10). A person makes one, makes it anew at another address,
/// and takes it down.
@ApplicationScoped
public class CalendarFeeds {

    private final CalendarFeedRepository feeds;
    private final EventCalendars calendars;
    private final AccountsApi accounts;
    private final Clock clock;

    CalendarFeeds(CalendarFeedRepository feeds, EventCalendars calendars, AccountsApi accounts, Clock clock) {
        this.feeds = feeds;
        this.calendars = calendars;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// @throws NotFound when the person has none
    public CalendarFeed getOf(UUID accountId) {
        return feeds.getById(accountId);
    }

    /// Makes one at a new address; an address from before is no longer good.
    public CalendarFeed make(UUID accountId) {
        CalendarFeed feed = feeds.holdIfAny(accountId)
                .map(present -> {
                    present.renew(clock.instant());
                    return present;
                })
                .orElseGet(() -> new CalendarFeed(accountId, clock.instant()));
        feeds.persistAndFlush(feed);
        return feed;
    }

    /// @param requireVersion refuses when the caller had seen another version
    /// @throws NotFound when the person has none
    public void remove(UUID accountId, LongConsumer requireVersion) {
        CalendarFeed feed = getOf(accountId);
        requireVersion.accept(feed.version());
        feeds.delete(feed);
        feeds.flush();
    }

    /// The calendar at an address, as an iCalendar file.
    ///
    /// @throws NotFound when no address has that secret, or the person's account is closed
    public String read(String secret) {
        UUID account = feeds.findBySecret(secret)
                .map(CalendarFeed::accountId)
                .filter(accounts::isActive)
                .orElseThrow(NotFound::new);
        return calendars.writeOf(account);
    }
}
