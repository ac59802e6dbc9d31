package pl.partycypacja.events.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.events.domain.AgendaItem;
import pl.partycypacja.events.domain.CoveredCost;
import pl.partycypacja.events.domain.Event;
import pl.partycypacja.events.domain.EventDetails;
import pl.partycypacja.events.domain.EventSession;
import pl.partycypacja.events.domain.EventStatus;
import pl.partycypacja.events.domain.SignUp;
import pl.partycypacja.events.domain.Tier;
import pl.partycypacja.platform.http.Versioned;
import pl.partycypacja.platform.time.Warsaw;
import pl.partycypacja.programmes.EventKind;

/// An event: what is said of it, and what is counted (EVT-1).
@Schema(name = "Event")
public record EventResponse(
        UUID id,
        UUID programmeId,
        @Nullable UUID editionId,
        UUID organiserId,

        @Schema(maxLength = 200, examples = "Wizyta studyjna we Wrocławiu")
        String title,

        EventKind kind,
        EventStatus status,

        @Schema(maxLength = 10_000, examples = "Dwa dni rozmów o centrach aktywności lokalnej.") @Nullable
        String description,

        @Schema(description = "`null`: jeszcze nie wiadomo, kiedy; tylko w szkicu.") @Nullable
        Instant startsAt,

        @Nullable Instant endsAt,

        @Schema(maxLength = 40, examples = "Europe/Warsaw") String timeZone,

        @Schema(description = "Adres spotkania online widzą koordynatorzy, a w swoim zapisie osoby z miejscem.")
        List<EventSession> sessions,

        List<AgendaItem> agenda,

        @Schema(description = "Wszystkie spotkania razem, w minutach.", examples = "720")
        long minutes,

        @Schema(examples = "25") int capacity,

        @Schema(description = "Ile jest miejsc, których nikt nie ma i na które nikt nie czeka.", examples = "7")
        int freePlaces,

        @Schema(examples = "15") @Nullable Integer minimum,

        @Schema(description = "Czy zajętych miejsc jest mniej niż `minimum`.", examples = "false")
        boolean belowMinimum,

        @Nullable LocalDate decisionOn,
        SignUp signUp,

        @Schema(description = "Pierwsza chwila zapisów; `null`: od publikacji.", examples = "2023-04-06T22:00:00Z")
        @Nullable
        Instant signUpOpensAt,

        @Schema(description = "Pierwsza chwila po zapisach.", examples = "2023-04-28T08:00:00Z") @Nullable
        Instant signUpClosesAt,

        List<Tier> tiers,
        List<CoveredCost> costsCovered,

        @Schema(
                description = "Czy przy zapisie trzeba odpowiedzieć na pytania (`getEventQuestions`).",
                examples = "false")
        boolean asksQuestions,

        @Schema(description = "Dlaczego odwołano.", maxLength = 2_000, examples = "Za mało zgłoszeń.") @Nullable
        String cancellation,

        @Schema(description = "Co może zrobić koordynator.", examples = "[\"UPDATE\", \"CANCEL\"]")
        List<EventStatus.Action> allowedActions,

        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Versioned {

    static EventResponse from(Event event, boolean isCoordinator, Instant now) {
        EventDetails details = event.details();
        return new EventResponse(
                event.id(),
                event.programmeId(),
                event.editionId(),
                event.organiserId(),
                event.title(),
                details.kind(),
                event.status(),
                details.description(),
                event.isDated() ? event.startsAt() : null,
                event.isDated() ? event.endsAt() : null,
                Warsaw.ZONE.getId(),
                isCoordinator ? details.sessions() : details.sessionsWithoutLinks(),
                details.agenda(),
                details.minutes(),
                event.capacity(),
                event.freePlaces(),
                details.minimum(),
                details.minimum() != null && event.taken() < details.minimum(),
                details.decisionOn(),
                details.signUp(),
                event.signUpOpensAt(),
                event.isDated() ? event.signUpClosesAt() : null,
                details.tiers(),
                details.costsCovered(),
                event.questions() != null,
                event.cancellation(),
                isCoordinator ? event.allowedActions(now) : List.of(),
                event.createdAt(),
                event.updatedAt(),
                event.version());
    }
}
