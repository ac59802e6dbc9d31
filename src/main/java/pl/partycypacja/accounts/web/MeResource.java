package pl.partycypacja.accounts.web;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.accounts.domain.Account;
import pl.partycypacja.accounts.domain.Accounts;
import pl.partycypacja.accounts.domain.PersonDirectory;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.http.Preconditions;
import pl.partycypacja.platform.json.MergePatch;
import pl.partycypacja.platform.operations.Command;
import pl.partycypacja.platform.operations.Query;
import pl.partycypacja.platform.security.CurrentCaller;
import pl.partycypacja.platform.security.Role;

/// The caller's own account.
@Path("/api/v1/me")
@Tag(name = "Konta")
@RolesAllowed({Role.Names.USER, Role.Names.EXPERT, Role.Names.COORDINATOR, Role.Names.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {

    private final PersonDirectory people;
    private final Accounts accounts;
    private final CurrentCaller caller;
    private final Preconditions preconditions;
    private final MergePatch patches;

    MeResource(
            PersonDirectory people,
            Accounts accounts,
            CurrentCaller caller,
            Preconditions preconditions,
            MergePatch patches) {
        this.people = people;
        this.accounts = accounts;
        this.caller = caller;
        this.preconditions = preconditions;
        this.patches = patches;
    }

    @GET
    @Query
    @Operation(operationId = "getMe", summary = "Pokaż własne konto")
    public AccountResponse get() {
        return answer(people.openOwn(caller.get()));
    }

    @PATCH
    @Command
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "updateMe", summary = "Zmień imię i nazwisko, język wiadomości lub zgodę na przypomnienia")
    public AccountResponse update(
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = MeRequest.class)))
                    @Nullable
                    JsonNode patch) {
        Seen<Account> own = people.openOwn(caller.get());
        accounts.changeDetails(
                own,
                before -> patches.apply(patch, MeRequest.from(before), MeRequest.class)
                        .toDetails(),
                preconditions::requireVersion);
        return answer(own);
    }

    private AccountResponse answer(Seen<Account> own) {
        return AccountResponse.from(own.thing(), people.allowedActions(own));
    }
}
