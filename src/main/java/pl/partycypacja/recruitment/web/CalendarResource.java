package pl.partycypacja.recruitment.web;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.documents.CalendarFiles;
import pl.partycypacja.platform.http.FileAnswer;
import pl.partycypacja.platform.operations.Query;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.paging.Repeated;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.programmes.ProgrammesApi;
import pl.partycypacja.recruitment.domain.CalendarDirectory;

/// The calendar, as a list and as a feed for calendar clients.
@Path("/api/v1")
@Tag(name = "Kalendarz")
@PermitAll
public class CalendarResource {

    private final CalendarDirectory directory;
    private final ProgrammesApi programmes;
    private final RecruitmentCalendar feed;

    CalendarResource(CalendarDirectory directory, ProgrammesApi programmes, RecruitmentCalendar feed) {
        this.directory = directory;
        this.programmes = programmes;
        this.feed = feed;
    }

    @GET
    @Path("/calendar")
    @Query(entities = false)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listCalendar",
            summary = "Kalendarz: daty naborów i wydarzenia",
            description = "Data znana tylko co do miesiąca jest sortowana jak jego pierwszy dzień. Sortowanie: `date`.")
    public Page<CalendarEntryResponse> list(
            @BeanParam PageRequest page,
            @QueryParam("from") @Parameter(description = "Od dnia, włącznie.") @Nullable LocalDate from,
            @QueryParam("to") @Parameter(description = "Do dnia, włącznie.") @Nullable LocalDate to,
            @QueryParam("programme") @Parameter(description = "`slug` programu.") @Nullable
                    List<@Size(max = 200) String> programme) {
        return directory.list(page, from, to, Repeated.orEmpty(programme)).map(CalendarEntryResponse::from);
    }

    @GET
    @Path("/recruitments/calendar.ics")
    @Query(entities = false)
    @Produces(CalendarFiles.MEDIA_TYPE)
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
        return feed.write(directory.listFeed(programmeId));
    }
}
