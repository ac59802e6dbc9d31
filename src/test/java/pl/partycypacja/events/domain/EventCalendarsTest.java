package pl.partycypacja.events.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.partycypacja.events.domain.Drafted.aStudyVisit;
import static pl.partycypacja.events.domain.Drafted.aWorkshop;
import static pl.partycypacja.events.domain.Drafted.webSession;

import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.platform.documents.CalendarEvent;

class EventCalendarsTest {

    @Test
    @DisplayName("EVT-10: each session is an entry of its own, by the event's id and its number")
    void anEntryForEachSession() {
        Event visit = aStudyVisit().published();
        assertThat(EventCalendars.entries(visit, false))
                .extracting(CalendarEvent::uid)
                .containsExactly(visit.id() + "-1@partycypacja", visit.id() + "-2@partycypacja");
    }

    @Test
    @DisplayName("EVT-10: it is tentative until it is confirmed, and struck out once it is called off")
    void statuses() {
        assertThat(EventCalendars.entries(aWorkshop().in(EventStatus.DRAFT), false))
                .extracting(CalendarEvent::status)
                .containsExactly(CalendarEvent.Status.TENTATIVE);
        assertThat(EventCalendars.entries(aWorkshop().in(EventStatus.PUBLISHED), false))
                .extracting(CalendarEvent::status)
                .containsExactly(CalendarEvent.Status.TENTATIVE);
        assertThat(EventCalendars.entries(aWorkshop().in(EventStatus.CONFIRMED), false))
                .extracting(CalendarEvent::status)
                .containsExactly(CalendarEvent.Status.CONFIRMED);
        assertThat(EventCalendars.entries(aWorkshop().in(EventStatus.CANCELLED), false))
                .extracting(CalendarEvent::status)
                .containsExactly(CalendarEvent.Status.CANCELLED);
    }

    @Test
    @DisplayName("EVT-10: a session that is left out is struck out, whatever becomes of the event")
    void leftOut() {
        Event visit = aStudyVisit().published();
        visit.describe(aWorkshop().details(), UUID.randomUUID(), "", Drafted.NOW);
        visit.confirm(Drafted.NOW);
        assertThat(EventCalendars.entries(visit, false))
                .extracting(CalendarEvent::status)
                .containsExactlyInAnyOrder(CalendarEvent.Status.CONFIRMED, CalendarEvent.Status.CANCELLED);
    }

    @Test
    @DisplayName("the address on the web is for readers who have a place")
    void links() {
        Event online = aWorkshop()
                .on(webSession("2030-06-20T08:00:00Z", "2030-06-20T09:00:00Z"))
                .published();
        assertThat(EventCalendars.entries(online, true))
                .extracting(CalendarEvent::place)
                .containsExactly("https://example.org/a");
        assertThat(EventCalendars.entries(online, false))
                .extracting(CalendarEvent::place)
                .containsExactly("online");
    }
}
