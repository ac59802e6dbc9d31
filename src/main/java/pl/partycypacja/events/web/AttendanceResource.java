package pl.partycypacja.events.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.events.domain.Attendance;
import pl.partycypacja.events.domain.Event;
import pl.partycypacja.events.domain.EventDirectory;
import pl.partycypacja.events.domain.ParticipationAttendance;
import pl.partycypacja.events.domain.RegistrationStatus;
import pl.partycypacja.ownership.ParticipantNames;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.documents.Sheet;
import pl.partycypacja.platform.http.FileAnswer;
import pl.partycypacja.platform.operations.Command;
import pl.partycypacja.platform.operations.Query;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.paging.Repeated;
import pl.partycypacja.platform.security.CurrentCaller;
import pl.partycypacja.platform.security.Role;

/// Attendance: who comes, who came, and what a participant attended (EVT-8, EVT-9).
@Path("/api/v1")
@Tag(name = "Obecność")
public class AttendanceResource {

    private static final String PDF = "application/pdf";

    private final EventDirectory events;
    private final AttendanceList list;
    private final EventPrintouts printouts;
    private final Attendance attendance;
    private final ParticipationAttendance participations;
    private final ParticipantNames names;
    private final CurrentCaller caller;

    AttendanceResource(
            EventDirectory events,
            AttendanceList list,
            EventPrintouts printouts,
            Attendance attendance,
            ParticipationAttendance participations,
            ParticipantNames names,
            CurrentCaller caller) {
        this.events = events;
        this.list = list;
        this.printouts = printouts;
        this.attendance = attendance;
        this.participations = participations;
        this.names = names;
        this.caller = caller;
    }

    @GET
    @Path("/events/{id}/registrations")
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.ADMIN})
    @Query
    @Sheet.Offered
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listEventRegistrations",
            summary = "Lista organizatora",
            description = "Kto się zapisał, czego potrzebuje, co odpowiedział i gdzie był (EVT-8, EVT-9)."
                    + " Sortowanie: `registeredAt`, `tier`.")
    public Page<EventRegistrationLine> list(
            @PathParam("id") UUID id,
            @BeanParam PageRequest page,
            @QueryParam("status") @Nullable List<RegistrationStatus> status) {
        return list.page(events.open(id, caller.get()), page, Repeated.orEmpty(status));
    }

    @GET
    @Path("/events/{id}/registrations")
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.ADMIN})
    @Query
    @Produces({Sheet.CSV_IF_ASKED, Sheet.XLSX_IF_ASKED})
    @Operation(hidden = true)
    public Sheet export(@PathParam("id") UUID id, @QueryParam("status") @Nullable List<RegistrationStatus> status) {
        return list.sheet(events.open(id, caller.get()), Repeated.orEmpty(status));
    }

    @GET
    @Path("/events/{id}/attendance-sheet.pdf")
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.ADMIN})
    @Query
    @Produces(PDF)
    @Operation(
            operationId = "getAttendanceSheet",
            summary = "Lista obecności do wydruku",
            description = "Osoby z miejscem, alfabetycznie, z miejscem na podpis na każdym spotkaniu.")
    @FileAnswer(maxLength = 10_000_000)
    public byte[] sheet(@PathParam("id") UUID id) {
        Seen<Event> event = events.open(id, caller.get());
        return printouts.attendanceSheet(event.thing(), list.confirmed(event));
    }

    @POST
    @Path("/events/{id}/attendance")
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.ADMIN})
    @Command(demandsKey = true)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordAttendance",
            summary = "Zapisz obecność na spotkaniu",
            description =
                    "Ręcznie albo z biletów, od dnia spotkania; osób niewymienionych nie zmienia. Zapisują się wszystkie"
                            + " wpisy albo żaden. Bilety zeskanowane bez sieci można przesłać później.")
    public RecordedAttendance record(@PathParam("id") UUID id, @NotNull @Valid RecordAttendanceRequest request) {
        List<Attendance.Recorded> recorded =
                attendance.record(events.open(id, caller.get()), request.session(), request.toEntries());
        return RecordedAttendance.from(
                recorded,
                names.namesOf(
                        recorded.stream().map(Attendance.Recorded::registration).toList()));
    }

    @GET
    @Path("/participations/{id}/attendance")
    @RolesAllowed({Role.Names.USER, Role.Names.COORDINATOR, Role.Names.ADMIN})
    @Query
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getParticipationAttendance",
            summary = "Obecność uczestnika wobec zobowiązania",
            description = "Wydarzenia edycji, które się liczą, i godziny (PRG-3, EVT-9).")
    public ParticipationAttendanceResponse participation(@PathParam("id") UUID id) {
        return ParticipationAttendanceResponse.from(id, participations.get(id, caller.get()));
    }
}
