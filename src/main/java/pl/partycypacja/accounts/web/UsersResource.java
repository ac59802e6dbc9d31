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
import pl.partycypacja.platform.http.Preconditions;
import pl.partycypacja.platform.operations.Command;
import pl.partycypacja.platform.operations.Query;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.paging.Repeated;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.security.CurrentCaller;
import pl.partycypacja.platform.security.Role;

@Path("/api/v1/users")
@Tag(name = "Administracja")
@RolesAllowed(Role.Names.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
public class UsersResource {

    private final Accounts accounts;
    private final CurrentCaller caller;
    private final Preconditions preconditions;

    UsersResource(Accounts accounts, CurrentCaller caller, Preconditions preconditions) {
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
        return accounts.list(page, Repeated.orEmpty(status), email).map(AccountResponse::from);
    }

    @GET
    @Path("/{id}")
    @Query
    @Operation(operationId = "getUser", summary = "Pokaż konto")
    public AccountResponse get(@PathParam("id") UUID id) {
        return AccountResponse.from(accounts.getAccount(id));
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
        Account account = accounts.getAccount(id);
        preconditions.requireVersion(account.version());
        requireAnotherUnless(request.roles().contains(Role.ADMIN), id);
        accounts.changeRoles(account, request.roles());
        return AccountResponse.from(account);
    }

    @POST
    @Path("/{id}/disable")
    @Command
    @Operation(
            operationId = "disableUser",
            summary = "Zablokuj konto",
            description = "Działa od następnego żądania zablokowanej osoby (ACC-4).")
    public AccountResponse disable(@PathParam("id") UUID id) {
        Account account = accounts.getAccount(id);
        requireAnotherUnless(false, id);
        accounts.disable(account);
        return AccountResponse.from(account);
    }

    /// Nobody locks themselves out; another administrator can.
    private void requireAnotherUnless(boolean isHarmless, UUID id) {
        if (!isHarmless && id.equals(caller.get().accountId())) {
            throw new Forbidden();
        }
    }

    @POST
    @Path("/{id}/enable")
    @Command
    @Operation(operationId = "enableUser", summary = "Odblokuj konto")
    public AccountResponse enable(@PathParam("id") UUID id) {
        Account account = accounts.getAccount(id);
        accounts.enable(account);
        return AccountResponse.from(account);
    }
}
