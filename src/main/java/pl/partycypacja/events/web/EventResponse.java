package pl.partycypacja.events.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.events.domain.AgendaItem;
import pl.partycypacja.events.domain.Event;
import pl.partycypacja.events.domain.EventAction;
import pl.partycypacja.events.domain.EventCost;
import pl.partycypacja.events.domain.EventDetails;
import pl.partycypacja.events.domain.EventSession;
import pl.partycypacja.events.domain.EventSignUp;
import pl.partycypacja.events.domain.EventStatus;
import pl.partycypacja.organisations.OrganisationReference;
import pl.partycypacja.platform.http.Versioned;
import pl.partycypacja.platform.values.Warsaw;
import pl.partycypacja.programmes.EventKind;
import pl.partycypacja.programmes.ProgrammeReference;

/// An event: what is said of it, what is counted, and what the reader may do (EVT-1).
@Schema(name = "Event")
public record EventResponse(
        UUID id,
        ProgrammeReference programme,
        @Nullable UUID editionId,
        OrganisationReference organiser,

        @Schema(maxLength = 200, examples = "Wizyta studyjna we Wrocławiu")
        String title,

        @Schema(examples = "STUDY_VISIT") EventKind kind,
        @Schema(examples = "PUBLISHED") EventStatus status,

        @Schema(maxLength = 10_000, examples = "Dwa dni rozmów o centrach aktywności lokalnej.") @Nullable
        String description,

        @Schema(description = "`null`: jeszcze nie wiadomo, kiedy; tylko w szkicu.", examples = "2023-04-28T08:00:00Z")
        @Nullable
        Instant startsAt,

        @Schema(examples = "2023-04-29T13:00:00Z") @Nullable Instant endsAt,

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

        @Schema(examples = "2023-04-24") @Nullable LocalDate decisionOn,
        EventSignUp signUp,

        @Schema(description = "Pierwsza chwila zapisów; `null`: od publikacji.", examples = "2023-04-06T22:00:00Z")
        @Nullable
        Instant signUpOpensAt,

        @Schema(description = "Pierwsza chwila po zapisach.", examples = "2023-04-28T08:00:00Z") @Nullable
        Instant signUpClosesAt,

        List<EventTierResponse> tiers,
        List<EventCost> costsCovered,

        @Schema(
                description = "Czy przy zapisie trzeba odpowiedzieć na pytania (`getEventQuestions`).",
                examples = "false")
        boolean asksQuestions,

        @Schema(description = "Dlaczego odwołano.", maxLength = 2_000, examples = "null") @Nullable
        String cancellation,

        @Schema(description = "Co możesz teraz zrobić.", examples = "[\"UPDATE\", \"CANCEL\"]")
        List<EventAction> allowedActions,

        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Versioned {

    /// @param organiser the organisation that holds it
    /// @param sessions as the reader may know them
    /// @param allowedActions what the reader may do now
    static EventResponse from(
            Event event,
            ProgrammeReference programme,
            OrganisationReference organiser,
            List<EventSession> sessions,
            List<EventAction> allowedActions) {
        EventDetails details = event.details();
        return new EventResponse(
                event.id(),
                programme,
                event.editionId(),
                organiser,
                event.title(),
                details.kind(),
                event.status(),
                details.description(),
                event.isDated() ? event.startsAt() : null,
                event.isDated() ? event.endsAt() : null,
                Warsaw.ZONE.getId(),
                sessions,
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
                IntStream.range(0, details.tiers().size())
                        .mapToObj(tier -> EventTierResponse.from(
                                details.tiers().get(tier), event.isDated() ? event.signUpOpensAt(tier) : null))
                        .toList(),
                details.costsCovered(),
                event.questions() != null,
                event.cancellation(),
                allowedActions,
                event.createdAt(),
                event.updatedAt(),
                event.version());
    }
}
