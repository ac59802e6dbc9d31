package pl.partycypacja.recruitment.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.paging.Listings;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;

/// Lists the dates that anyone may plan by: those of published recruitments, and events.
@ApplicationScoped
public class CalendarDirectory {

    private static final int MAX_FEED_DATES = 2_000;

    private final RecruitmentRepository recruitments;
    private final Listings listings;

    CalendarDirectory(RecruitmentRepository recruitments, Listings listings) {
        this.recruitments = recruitments;
        this.listings = listings;
    }

    /// Dates of recruitments and events, the earliest first; without what was cancelled.
    ///
    /// @param from the first day listed; null for no limit
    /// @param to the last day listed; null for no limit
    /// @param programmeSlugs empty for all programmes
    public Page<CalendarEntry> list(
            PageRequest page, @Nullable LocalDate from, @Nullable LocalDate to, List<String> programmeSlugs) {
        return listings.of(CalendarEntry::read, CalendarEntry.COLUMNS, "calendar_entry c")
                .where("c.first_day >= :from", "from", from)
                .where("c.first_day <= :to", "to", to)
                .where(
                        "c.programme_id IN (SELECT id FROM programme_reference WHERE slug = ANY (:programmes))",
                        "programmes",
                        programmeSlugs)
                .sortable("date", "c.first_day", LocalDate.class, CalendarEntry::firstDay)
                .sortedBy("date")
                .page(page, "c.id", CalendarEntry::id);
    }

    /// What calendar clients are fed: the dates of recruitments that are known to the day, since a month is not
    /// an appointment. Cancelled ones are among them, so that clients strike them out.
    ///
    /// @param programmeId null for all programmes
    public List<FeedDate> listFeed(@Nullable UUID programmeId) {
        return recruitments.listFeed(programmeId, MAX_FEED_DATES).stream()
                .filter(date -> date.date().day().isPresent())
                .toList();
    }
}
