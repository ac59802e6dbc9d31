package pl.partycypacja.participation.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Instance;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.ownership.ParticipantNames;
import pl.partycypacja.participation.ParticipationStatus;
import pl.partycypacja.participation.ParticipationsApi.ParticipationView;
import pl.partycypacja.participation.Wallet;
import pl.partycypacja.participation.WalletItem;
import pl.partycypacja.participation.domain.Award;
import pl.partycypacja.participation.domain.Participation;
import pl.partycypacja.participation.domain.ParticipationAction;
import pl.partycypacja.participation.domain.ParticipationDirectory;
import pl.partycypacja.participation.domain.Participations;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.operations.Command;
import pl.partycypacja.platform.operations.Query;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.paging.Repeated;
import pl.partycypacja.platform.security.CurrentCaller;
import pl.partycypacja.platform.security.Role;

/// Participants of editions (APP-9), and awards of contests (REC-8).
@Path("/api/v1")
@Tag(name = "Wyniki")
@RolesAllowed({Role.Names.USER, Role.Names.COORDINATOR, Role.Names.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
public class ParticipationsResource {

    private final ParticipationDirectory directory;
    private final Participations participations;
    private final ParticipantNames names;
    private final Instance<Wallet> wallets;
    private final CurrentCaller caller;

    ParticipationsResource(
            ParticipationDirectory directory,
            Participations participations,
            ParticipantNames names,
            Instance<Wallet> wallets,
            CurrentCaller caller) {
        this.directory = directory;
        this.participations = participations;
        this.names = names;
        this.wallets = wallets;
        this.caller = caller;
    }

    @GET
    @Path("/editions/{id}/participations")
    @Query
    @Operation(
            operationId = "listEditionParticipations",
            summary = "Uczestnicy edycji",
            description =
                    "Koordynator widzi wszystkich, uczestnik siebie i swoje organizacje. Sortowanie: `startedAt`.")
    public Page<ParticipationResponse> listOfEdition(
            @PathParam("id") UUID id,
            @BeanParam PageRequest page,
            @QueryParam("status") @Nullable List<ParticipationStatus> status) {
        return list(page, new ParticipationDirectory.Filter(id, Repeated.orEmpty(status), null));
    }

    @GET
    @Path("/participations")
    @Query
    @Operation(
            operationId = "listParticipations",
            summary = "Wyszukaj udziały",
            description = "Własne i swoich organizacji, we wszystkich edycjach; koordynator widzi udziały w swoich"
                    + " programach. Sortowanie: `startedAt`.")
    public Page<ParticipationResponse> list(
            @BeanParam PageRequest page,
            @QueryParam("edition") @Nullable UUID edition,
            @QueryParam("status") @Nullable List<ParticipationStatus> status,
            @QueryParam("mine")
                    @DefaultValue("false")
                    @Parameter(description = "Tylko własne, bez udziałów organizacji.")
                    boolean mine) {
        return list(
                page,
                new ParticipationDirectory.Filter(
                        edition, Repeated.orEmpty(status), mine ? caller.get().requireAccountId() : null));
    }

    private Page<ParticipationResponse> list(PageRequest page, ParticipationDirectory.Filter filter) {
        Page<Seen<Participation>> found = directory.list(page, filter, caller.get());
        ParticipantNames.Names known =
                names.namesOf(found.items().stream().map(Seen::thing).toList());
        return found.map(seen -> ParticipationResponse.from(
                seen.thing(), known, seen.allowedActions(ParticipationAction.class), List.of()));
    }

    @GET
    @Path("/participations/{id}")
    @Query
    @Operation(
            operationId = "getParticipation",
            summary = "Pokaż udział",
            description =
                    "Z portfelem: ile z tego, co przysługuje, przyznano, ile zużyto, ile zostało i co można zrobić.")
    public ParticipationResponse get(@PathParam("id") UUID id) {
        return respond(directory.open(id, caller.get()));
    }

    @POST
    @Path("/participations/{id}/resign")
    @Command(demandsKey = true)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "resignFromParticipation",
            summary = "Zrezygnuj z udziału",
            description = "Miejsce dostaje pierwsza osoba z listy rezerwowej, z terminem na odpowiedź (APP-9).")
    public ParticipationResponse resign(@PathParam("id") UUID id, @NotNull @Valid ResignRequest request) {
        Seen<Participation> participation = directory.open(id, caller.get());
        participations.resign(participation, request.reason());
        return respond(participation);
    }

    private ParticipationResponse respond(Seen<Participation> participation) {
        Seen<ParticipationView> view = participation.part(participation.thing().view());
        List<WalletItem> items = wallets.stream()
                .flatMap(wallet -> wallet.listItems(view).stream())
                .sorted(Comparator.comparing(WalletItem::kind))
                .toList();
        return ParticipationResponse.from(
                participation.thing(),
                names.namesOf(List.of(participation.thing())),
                participation.allowedActions(ParticipationAction.class),
                items);
    }

    @GET
    @Path("/recruitments/{id}/awards")
    @Query
    @Operation(
            operationId = "listAwards",
            summary = "Nagrody w konkursie",
            description = "Koordynator widzi wszystkie, nagrodzony swoje (REC-8). Sortowanie: `place`.")
    public Page<AwardResponse> listAwards(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        Page<Award> found = directory.listAwards(page, id, caller.get());
        ParticipantNames.Names known = names.namesOf(found.items());
        return found.map(award -> AwardResponse.from(award, known));
    }
}
