package pl.partycypacja.events.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.events.domain.EventDirectory;
import pl.partycypacja.events.domain.EventStatus;
import pl.partycypacja.platform.paging.Repeated;
import pl.partycypacja.platform.problem.GeneralProblem;
import pl.partycypacja.platform.problem.MalformedInput;
import pl.partycypacja.programmes.EventKind;

/// The parameters that narrow a list of events.
public class EventFilters {

    private static final int USUAL_KM = 50;

    @QueryParam("q")
    @Size(max = 200)
    @Parameter(description = "Słowa z tytułu, opisu, programu spotkań i miejsca, w dowolnej odmianie.")
    @Nullable
    String q;

    @QueryParam("kind")
    @Nullable
    List<EventKind> kind;

    @QueryParam("status")
    @Parameter(description = "Bez tego parametru wszystkie, także odwołane.")
    @Nullable
    List<EventStatus> status;

    @QueryParam("programme")
    @Parameter(description = "`slug` programu.")
    @Nullable
    List<@Size(max = 200) String> programme;

    @QueryParam("edition")
    @Nullable
    UUID edition;

    @QueryParam("from")
    @Parameter(description = "Trwa jeszcze tego dnia albo później.")
    @Nullable
    LocalDate from;

    @QueryParam("to")
    @Parameter(description = "Zaczyna się najpóźniej tego dnia.")
    @Nullable
    LocalDate to;

    @QueryParam("freePlaces")
    @Parameter(description = "Czy przed początkiem są jeszcze wolne miejsca; odwołane ich nie mają.")
    @Nullable
    Boolean freePlaces;

    @QueryParam("voivodeship")
    @Parameter(description = "Pierwsze dwie cyfry kodu TERYT województwa.")
    @Nullable
    List<@Size(max = 2) @Pattern(regexp = "^(0[2468]|[12][02468]|3[02])$") String> voivodeship;

    @QueryParam("near")
    @Size(max = 48)
    @Pattern(regexp = "^-?(90|[1-8]?[0-9](\\.[0-9]{1,17})?), ?-?(180|(1[0-7]|[1-9])?[0-9](\\.[0-9]{1,17})?)$")
    @Parameter(
            description = "Punkt: stopnie szerokości i długości geograficznej po przecinku.",
            example = "51.11,17.03")
    @Nullable
    String near;

    @QueryParam("withinKm")
    @Min(1)
    @Max(1_000)
    @Parameter(description = "Ile kilometrów od punktu `near`, tylko razem z nim; domyślnie 50.")
    @Nullable
    Integer withinKm;

    @QueryParam("updatedSince")
    @Parameter(description = "Zmienione od tej chwili; zajęcie albo zwolnienie miejsca nie jest zmianą wydarzenia.")
    @Nullable
    Instant updatedSince;

    private EventDirectory.@Nullable Vicinity vicinity() {
        if (near == null) {
            if (withinKm != null) {
                throw MalformedInput.inParameter(GeneralProblem.MALFORMED_PARAMETER, "near");
            }
            return null;
        }
        int comma = near.indexOf(',');
        return new EventDirectory.Vicinity(
                Double.parseDouble(near.substring(0, comma)),
                Double.parseDouble(near.substring(comma + 1).strip()),
                Objects.requireNonNullElse(withinKm, USUAL_KM));
    }

    EventDirectory.Filter toFilter() {
        return new EventDirectory.Filter(
                q,
                Repeated.orEmpty(kind),
                Repeated.orEmpty(status),
                Repeated.orEmpty(programme),
                edition,
                from,
                to,
                freePlaces,
                Repeated.orEmpty(voivodeship),
                vicinity(),
                updatedSince);
    }
}
