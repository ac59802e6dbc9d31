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
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.documents.Sheet;
import pl.partycypacja.platform.http.Created;
import pl.partycypacja.platform.operations.Command;
import pl.partycypacja.platform.operations.Query;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.security.CurrentCaller;
import pl.partycypacja.platform.security.Role;
import pl.partycypacja.platform.values.Money;
import pl.partycypacja.vouchers.domain.Redemption;
import pl.partycypacja.vouchers.domain.RedemptionDirectory;
import pl.partycypacja.vouchers.domain.Redemptions;
import pl.partycypacja.vouchers.domain.TrainingProvider;
import pl.partycypacja.vouchers.domain.TrainingProviderDirectory;
import pl.partycypacja.vouchers.domain.Voucher;
import pl.partycypacja.vouchers.domain.VoucherDirectory;

/// Vouchers redeemed by training providers (VOU-2), and redemptions reversed (VOU-3).
@Path("/api/v1")
@Tag(name = "Bony")
@RolesAllowed({Role.Names.USER, Role.Names.COORDINATOR, Role.Names.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
public class RedemptionsResource {

    private final RedemptionDirectory directory;
    private final Redemptions redemptions;
    private final VoucherDirectory vouchers;
    private final TrainingProviderDirectory providers;
    private final CurrentCaller caller;

    RedemptionsResource(
            RedemptionDirectory directory,
            Redemptions redemptions,
            VoucherDirectory vouchers,
            TrainingProviderDirectory providers,
            CurrentCaller caller) {
        this.directory = directory;
        this.redemptions = redemptions;
        this.vouchers = vouchers;
        this.providers = providers;
        this.caller = caller;
    }

    @POST
    @Path("/vouchers/{code}/redemptions")
    @Command(demandsKey = true)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "redeemVoucher",
            summary = "Zrealizuj bon",
            description =
                    "Zatwierdzona organizacja szkoleniowa pobiera kwotę za opisaną usługę. Nigdy więcej, niż zostało, i"
                            + " nigdy po terminie, choćby wielu prosiło naraz (VOU-2).")
    public RestResponse<RedemptionResponse> redeem(
            @PathParam("code") String code, @NotNull @Valid RedeemVoucherRequest request) {
        Seen<Voucher> seen = vouchers.open(code, caller.get());
        Redemption redemption = redemptions.redeem(seen, request.bill());
        return Created.at("/api/v1/redemptions/" + redemption.id(), respond(redemption));
    }

    @GET
    @Path("/vouchers/{code}/redemptions")
    @Query
    @Operation(
            operationId = "listRedemptions",
            summary = "Realizacje bonu",
            description = "Posiadacz i koordynator widzą wszystkie, organizacja szkoleniowa swoje. Sortowanie:"
                    + " `redeemedAt`.")
    public Page<RedemptionResponse> list(@PathParam("code") String code, @BeanParam PageRequest page) {
        Seen<Voucher> seen = vouchers.open(code, caller.get());
        return directory.list(seen, page).map(each -> RedemptionResponse.from(each, null));
    }

    @GET
    @Path("/training-providers/{id}/redemptions")
    @Query
    @Sheet.Offered
    @Operation(
            operationId = "listProviderRedemptions",
            summary = "Realizacje bonów w organizacji szkoleniowej",
            description = "Dla jej członków i koordynatorów programu: z czego się rozlicza. Sortowanie: `redeemedAt`.")
    public Page<RedemptionResponse> listOfProvider(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        Seen<TrainingProvider> seen = providers.open(id, caller.get());
        return directory.listOf(seen, page).map(each -> RedemptionResponse.from(each, null));
    }

    @GET
    @Path("/training-providers/{id}/redemptions")
    @Query
    @Produces({Sheet.CSV_IF_ASKED, Sheet.XLSX_IF_ASKED})
    @Operation(hidden = true)
    public Sheet exportOfProvider(@PathParam("id") UUID id) {
        Seen<TrainingProvider> seen = providers.open(id, caller.get());
        return new Sheet(
                "realizacje",
                List.of("Czas", "Usługa", "Faktura", "Kwota", "Waluta", "Stan", "Cofnięto", "Powód"),
                directory.listAllOf(seen).stream()
                        .map(each -> Sheet.row(
                                each.redeemedAt(),
                                each.service(),
                                each.invoiceNumber(),
                                BigDecimal.valueOf(each.amountGrosze(), 2),
                                Money.Currency.PLN.name(),
                                each.status().name(),
                                each.reversedAt(),
                                each.reversalReason()))
                        .toList());
    }

    @GET
    @Path("/redemptions/{id}")
    @Query
    @Operation(operationId = "getRedemption", summary = "Pokaż realizację bonu")
    public RedemptionResponse get(@PathParam("id") UUID id) {
        return respond(directory.open(id, caller.get()).thing());
    }

    @POST
    @Path("/redemptions/{id}/reverse")
    @Command(demandsKey = true)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reverseRedemption",
            summary = "Cofnij realizację bonu",
            description = "Organizacja szkoleniowa albo koordynator; kwota wraca do bonu osobnym zapisem (VOU-3).")
    public RedemptionResponse reverse(@PathParam("id") UUID id, @NotNull @Valid ReverseRedemptionRequest request) {
        Seen<Redemption> seen = directory.open(id, caller.get());
        redemptions.reverse(seen, request.reason());
        return respond(seen.thing());
    }

    private RedemptionResponse respond(Redemption redemption) {
        return RedemptionResponse.from(redemption, Money.ofGrosze(vouchers.getLeftGrosze(redemption.voucherId())));
    }
}
