package pl.partycypacja.vouchers.web;

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
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.ownership.ParticipantNames;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.http.Created;
import pl.partycypacja.platform.operations.Command;
import pl.partycypacja.platform.operations.Query;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.security.CurrentCaller;
import pl.partycypacja.platform.security.Role;
import pl.partycypacja.vouchers.domain.Voucher;
import pl.partycypacja.vouchers.domain.VoucherDirectory;
import pl.partycypacja.vouchers.domain.VoucherIssuing;
import pl.partycypacja.vouchers.domain.VoucherWorth;
import pl.partycypacja.vouchers.domain.Vouchers;

/// Vouchers: issued by coordinators, seen by their holders (VOU-1, VOU-3).
@Path("/api/v1")
@Tag(name = "Bony")
@RolesAllowed({Role.Names.USER, Role.Names.COORDINATOR, Role.Names.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
public class VouchersResource {

    private final VoucherDirectory directory;
    private final VoucherIssuing issuing;
    private final Vouchers vouchers;
    private final ParticipantNames names;
    private final CurrentCaller caller;

    VouchersResource(
            VoucherDirectory directory,
            VoucherIssuing issuing,
            Vouchers vouchers,
            ParticipantNames names,
            CurrentCaller caller) {
        this.directory = directory;
        this.issuing = issuing;
        this.vouchers = vouchers;
        this.names = names;
        this.caller = caller;
    }

    @GET
    @Path("/vouchers")
    @Query
    @Operation(
            operationId = "listVouchers",
            summary = "Wyszukaj bony",
            description =
                    "Własne i swoich organizacji; koordynator widzi bony swoich programów. Sortowanie: `issuedAt`,"
                            + " `expiresOn`.")
    public Page<VoucherSummary> list(
            @BeanParam PageRequest page,
            @QueryParam("edition") @Nullable UUID edition,
            @QueryParam("participation") @Nullable UUID participation) {
        Page<VoucherWorth> found =
                directory.list(page, new VoucherDirectory.Filter(edition, participation), caller.get());
        ParticipantNames.Names known =
                names.namesOf(found.items().stream().map(VoucherWorth::voucher).toList());
        return found.map(worth -> VoucherSummary.from(worth, known.holder(worth.voucher())));
    }

    @POST
    @Path("/editions/{id}/vouchers/issue")
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.ADMIN})
    @Command(demandsKey = true)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "issueVouchers",
            summary = "Wydaj bony wszystkim uprawnionym",
            description =
                    "Każdemu uczestnikowi edycji, któremu bon przysługuje i który go nie ma; wszystkim albo nikomu."
                            + " Powtórzone nikomu nie daje drugiego (VOU-1).")
    public VouchersIssuedResponse issueAll(@PathParam("id") UUID id, @NotNull @Valid IssueVouchersRequest request) {
        return new VouchersIssuedResponse(issuing.issueAll(id, request.expiresOn(), caller.get()));
    }

    @POST
    @Path("/vouchers")
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.ADMIN})
    @Command(demandsKey = true)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "issueVoucher",
            summary = "Wydaj bon jednemu uczestnikowi",
            description = "Kwota wynika z tego, co przysługuje w edycji (VOU-1).")
    public RestResponse<VoucherResponse> issue(@NotNull @Valid IssueVoucherRequest request) {
        Seen<Voucher> issued = issuing.issueOne(request.participationId(), request.expiresOn(), caller.get());
        return Created.at("/api/v1/vouchers/" + issued.thing().code(), respond(issued));
    }

    @GET
    @Path("/vouchers/{code}")
    @Query
    @Operation(
            operationId = "getVoucher",
            summary = "Pokaż bon",
            description =
                    "Posiadaczowi, koordynatorowi i organizacji szkoleniowej, która zna kod; kod można pisać małymi"
                            + " literami i bez łączników. Kod przepisany z błędem: 400.")
    public VoucherResponse get(@PathParam("code") String code) {
        return respond(directory.open(code, caller.get()));
    }

    @POST
    @Path("/vouchers/{code}/extend")
    @Command(demandsKey = true)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "extendVoucher",
            summary = "Przedłuż ważność bonu",
            description = "Koordynator, z podaniem powodu. Wygasły odzyskuje z budżetu to, co w nim zostało.")
    public VoucherResponse extend(@PathParam("code") String code, @NotNull @Valid ExtendVoucherRequest request) {
        Seen<Voucher> seen = directory.open(code, caller.get());
        vouchers.extend(seen, request.expiresOn(), request.reason());
        return respond(seen);
    }

    private VoucherResponse respond(Seen<Voucher> seen) {
        Voucher voucher = seen.thing();
        return VoucherResponse.from(
                directory.describe(seen), names.namesOf(List.of(voucher)).holder(voucher));
    }
}
