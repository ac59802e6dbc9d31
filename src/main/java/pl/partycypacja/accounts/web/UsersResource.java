package pl.partycypacja.accounts.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import pl.partycypacja.accounts.domain.Account;
import pl.partycypacja.accounts.domain.AccountStatus;
import pl.partycypacja.accounts.domain.Accounts;
import pl.partycypacja.accounts.domain.PersonDirectory;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.http.Preconditions;
import pl.partycypacja.platform.operations.Command;
import pl.partycypacja.platform.operations.Query;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.paging.Repeated;
import pl.partycypacja.platform.security.CurrentCaller;
import pl.partycypacja.platform.security.Role;

/// Everyone's account, for administrators.
@Path("/api/v1/users")
@Tag(name = "Administracja")
@RolesAllowed(Role.Names.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
public class UsersResource {

    private final PersonDirectory people;
    private final Accounts accounts;
    private final CurrentCaller caller;
    private final Preconditions preconditions;

    UsersResource(PersonDirectory people, Accounts accounts, CurrentCaller caller, Preconditions preconditions) {
        this.people = people;
        this.caller = caller;
        this.accounts = accounts;
        this.preconditions = preconditions;
    }

    @GET
    @Query
    @Operation(operationId = "listUsers", summary = "Lista kont", description = "Sortowanie: `name`, `createdAt`.")
    public Page<AccountResponse> list(
            @BeanParam PageRequest page,
            @QueryParam("status") @Nullable List<AccountStatus> status,
            @QueryParam("email") @Size(max = 254) @Nullable String email) {
        return people.list(page, Repeated.orEmpty(status), email, caller.get()).map(this::answer);
    }

    @GET
    @Path("/{id}")
    @Query
    @Operation(operationId = "getUser", summary = "Pokaż konto")
    public AccountResponse get(@PathParam("id") UUID id) {
        return answer(people.open(id, caller.get()));
    }

    @PUT
    @Path("/{id}/roles")
    @Command
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "setUserRoles",
            summary = "Ustal role konta",
            description =
                    "Odebrana rola przestaje działać przy następnym żądaniu; dodana działa od następnego zalogowania.")
    public AccountResponse setRoles(@PathParam("id") UUID id, @NotNull @Valid RolesRequest request) {
        Seen<Account> account = people.open(id, caller.get());
        accounts.changeRoles(account, request.roles(), preconditions::requireVersion);
        return answer(account);
    }

    @POST
    @Path("/{id}/disable")
    @Command
    @Operation(
            operationId = "disableUser",
            summary = "Zablokuj konto",
            description = "Działa od następnego żądania zablokowanej osoby (ACC-4).")
    public AccountResponse disable(@PathParam("id") UUID id) {
        Seen<Account> account = people.open(id, caller.get());
        accounts.disable(account);
        return answer(account);
    }

    @POST
    @Path("/{id}/enable")
    @Command
    @Operation(operationId = "enableUser", summary = "Odblokuj konto")
    public AccountResponse enable(@PathParam("id") UUID id) {
        Seen<Account> account = people.open(id, caller.get());
        accounts.enable(account);
        return answer(account);
    }

    private AccountResponse answer(Seen<Account> account) {
        return AccountResponse.from(account.thing(), people.allowedActions(account));
    }
}
