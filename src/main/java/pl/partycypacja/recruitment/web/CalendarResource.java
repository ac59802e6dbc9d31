package pl.partycypacja.recruitment.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.http.FileAnswer;
import pl.partycypacja.platform.operations.Query;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.paging.Repeated;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.values.PartialDate;
import pl.partycypacja.platform.values.Warsaw;
import pl.partycypacja.programmes.ProgrammesApi;
import pl.partycypacja.recruitment.domain.CalendarEntry;
import pl.partycypacja.recruitment.domain.CalendarEntryKind;
import pl.partycypacja.recruitment.domain.KeyDates;

@Path("/api/v1")
@Tag(name = "Kalendarz")
@PermitAll
public class CalendarResource {

    private final KeyDates keyDates;
    private final ProgrammesApi programmes;
    private final RecruitmentCalendar feed;

    CalendarResource(KeyDates keyDates, ProgrammesApi programmes, RecruitmentCalendar feed) {
        this.keyDates = keyDates;
        this.programmes = programmes;
        this.feed = feed;
    }

    /// A date of the calendar.
    @Schema(name = "CalendarEntry")
    public record EntryResponse(
            @Schema(
                    description = "Nabór, którego to data; albo `eventId`.",
                    examples = "01980a3e-6f2b-7c11-9d5e-3f0a52c1b7aa")
            @Nullable
            UUID recruitmentId,

            @Nullable UUID eventId,

            UUID programmeId,

            @Schema(maxLength = 200, examples = "Nabór 2021")
            String title,

            @Schema(examples = "CLOSES") CalendarEntryKind kind,

            @Schema(
                    description = "Nazwa daty naboru albo rodzaj wydarzenia.",
                    maxLength = 200,
                    examples = "Zamknięcie naboru")
            String label,

            @Schema(examples = "2021-04-12") PartialDate on,

            @JsonFormat(pattern = "HH:mm")
            @Schema(
                    type = SchemaType.STRING,
                    pattern = "^([01][0-9]|2[0-3]):[0-5][0-9]$",
                    maxLength = 5,
                    examples = "16:00")
            @Nullable
            LocalTime time,

            @Schema(maxLength = 40, examples = "Europe/Warsaw")
            String timeZone) {

        static EntryResponse from(CalendarEntry entry) {
            return new EntryResponse(
                    entry.recruitmentId(),
                    entry.eventId(),
                    entry.programmeId(),
                    entry.title(),
                    entry.kind(),
                    entry.label(),
                    entry.date(),
                    entry.time(),
                    Warsaw.ZONE.getId());
        }
    }

    @GET
    @Path("/calendar")
    @Query
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listCalendar",
            summary = "Kalendarz: daty naborów i wydarzenia",
            description = "Data znana tylko co do miesiąca jest sortowana jak jego pierwszy dzień. Sortowanie: `date`.")
    public Page<EntryResponse> list(
            @BeanParam PageRequest page,
            @QueryParam("from") @Parameter(description = "Od dnia, włącznie.") @Nullable LocalDate from,
            @QueryParam("to") @Parameter(description = "Do dnia, włącznie.") @Nullable LocalDate to,
            @QueryParam("programme") @Parameter(description = "`slug` programu.") @Nullable
                    List<@Size(max = 200) String> programme) {
        return keyDates.list(page, from, to, Repeated.orEmpty(programme)).map(EntryResponse::from);
    }

    @GET
    @Path("/recruitments/calendar.ics")
    @Query
    @Produces(RecruitmentCalendar.MEDIA_TYPE)
    @Operation(
            operationId = "getRecruitmentsCalendar",
            summary = "Kalendarz naborów do subskrypcji (iCalendar)",
            description = "Daty znane co do dnia; odwołane nabory mają `STATUS:CANCELLED`.")
    @FileAnswer(maxLength = 10_000_000)
    public String feed(
            @QueryParam("programme") @Size(max = 200) @Parameter(description = "`slug` programu.") @Nullable
                    String programme) {
        UUID programmeId = programme == null
                ? null
                : programmes.findPublicProgrammeId(programme).orElseThrow(NotFound::new);
        return feed.write(keyDates.listForFeed(programmeId));
    }
}
