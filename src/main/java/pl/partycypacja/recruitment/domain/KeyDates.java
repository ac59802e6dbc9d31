package pl.partycypacja.recruitment.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.paging.Listing;
import pl.partycypacja.platform.paging.Listings;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.values.PartialDate;
import pl.partycypacja.programmes.ProgrammesApi;

/// The dates of all published recruitments, for the calendar.
@ApplicationScoped
public class KeyDates {

    private static final int MAX_FEED_ENTRIES = 2_000;

    private static final String SELECT = """
            select new %s(d.id, r.id, r.programmeId, r.name, r.version, d.kind, d.label, d.date, d.firstDay, r.details, \
            r.cancelledAt is not null, r.updatedAt) from KeyDate d join Recruitment r on r.id = d.recruitmentId""".formatted(Entry.class.getName());

    private final Listings listings;
    private final RecruitmentRepository recruitments;
    private final ProgrammesApi programmes;

    KeyDates(Listings listings, RecruitmentRepository recruitments, ProgrammesApi programmes) {
        this.listings = listings;
        this.recruitments = recruitments;
        this.programmes = programmes;
    }

    /// One date of one recruitment.
    ///
    /// @param sequence grows with each change of the recruitment
    public record Entry(
            UUID id,
            UUID recruitmentId,
            UUID programmeId,
            String recruitmentName,
            long sequence,
            KeyDateKind kind,
            String label,
            PartialDate date,
            LocalDate firstDay,
            RecruitmentDetails details,
            boolean isCancelled,
            Instant updatedAt) {

        /// The time of day, which only a closing can have.
        public @Nullable LocalTime time() {
            return kind == KeyDateKind.CLOSES ? details.closingTime() : null;
        }
    }

    /// By date, with events; what is called off is left out.
    ///
    /// @param programmeSlugs empty for all programmes
    public Page<CalendarEntry> list(
            PageRequest page, @Nullable LocalDate from, @Nullable LocalDate to, List<String> programmeSlugs) {
        return listings.of(CalendarEntry.class, "select c from CalendarEntry c")
                .where("c.firstDay >= :from", "from", from)
                .where("c.firstDay <= :to", "to", to)
                .where(
                        "c.programmeId in :programmes",
                        "programmes",
                        programmeSlugs.isEmpty()
                                ? null
                                : Listing.idsOrNone(programmes.listProgrammeIds(programmeSlugs)))
                .sortable("date", "c.firstDay", LocalDate.class, CalendarEntry::firstDay)
                .sortedBy("date")
                .page(page, "c.id", CalendarEntry::id);
    }

    /// What a calendar client is fed: days alone (a month is not an appointment), cancelled ones included so that
    /// they can be struck out.
    public List<Entry> listForFeed(@Nullable UUID programmeId) {
        return recruitments
                .getEntityManager()
                .createQuery(
                        SELECT
                                + " where r.publishedAt is not null and (:programme is null or r.programmeId = :programme)"
                                + " order by d.firstDay desc, d.id",
                        Entry.class)
                .setParameter("programme", programmeId)
                .setMaxResults(MAX_FEED_ENTRIES)
                .getResultList()
                .stream()
                .filter(entry -> entry.date().day().isPresent())
                .toList();
    }
}
