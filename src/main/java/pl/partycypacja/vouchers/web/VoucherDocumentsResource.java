package pl.partycypacja.vouchers.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import pl.partycypacja.ownership.ParticipantNames;
import pl.partycypacja.platform.documents.PdfDocuments;
import pl.partycypacja.platform.documents.QrCode;
import pl.partycypacja.platform.http.FileAnswer;
import pl.partycypacja.platform.operations.Query;
import pl.partycypacja.platform.security.CurrentCaller;
import pl.partycypacja.platform.security.Role;
import pl.partycypacja.platform.values.Money;
import pl.partycypacja.programmes.ProgrammesApi;
import pl.partycypacja.vouchers.domain.Voucher;
import pl.partycypacja.vouchers.domain.VoucherDirectory;

/// A voucher to show or to print: its code as a QR code, and a page of paper (VOU-4).
@Path("/api/v1")
@Tag(name = "Bony")
@RolesAllowed({Role.Names.USER, Role.Names.COORDINATOR, Role.Names.ADMIN})
public class VoucherDocumentsResource {

    private static final String PNG = "image/png";
    private static final String SVG = "image/svg+xml";
    private static final String PDF = "application/pdf";

    private final VoucherDirectory directory;
    private final ProgrammesApi programmes;
    private final ParticipantNames names;
    private final PdfDocuments documents;
    private final CurrentCaller caller;

    VoucherDocumentsResource(
            VoucherDirectory directory,
            ProgrammesApi programmes,
            ParticipantNames names,
            PdfDocuments documents,
            CurrentCaller caller) {
        this.directory = directory;
        this.programmes = programmes;
        this.names = names;
        this.documents = documents;
        this.caller = caller;
    }

    @GET
    @Path("/vouchers/{code}/qr.png")
    @Query
    @Produces(PNG)
    @Operation(operationId = "getVoucherQrPng", summary = "Kod QR bonu jako PNG", description = "Zawiera kod bonu.")
    @FileAnswer(maxLength = 100_000)
    public byte[] png(@PathParam("code") String code) {
        return QrCode.of(directory.open(code, caller.get()).thing().code()).png();
    }

    @GET
    @Path("/vouchers/{code}/qr.svg")
    @Query
    @Produces(SVG)
    @Operation(operationId = "getVoucherQrSvg", summary = "Kod QR bonu jako SVG", description = "Zawiera kod bonu.")
    @FileAnswer(maxLength = 100_000)
    public String svg(@PathParam("code") String code) {
        return QrCode.of(directory.open(code, caller.get()).thing().code()).svg();
    }

    @GET
    @Path("/vouchers/{code}/voucher.pdf")
    @Query
    @Produces(PDF)
    @Operation(
            operationId = "getVoucherPdf",
            summary = "Bon do wydruku",
            description = "Strona A4 z wartością, terminem, kodem i kodem QR.")
    @FileAnswer(maxLength = 1_000_000)
    public byte[] pdf(@PathParam("code") String code) {
        Voucher voucher = directory.open(code, caller.get()).thing();
        ProgrammesApi.EditionSummary edition = programmes.getEdition(voucher.editionId());
        return documents.render(
                "voucher",
                Map.of(
                        "code",
                        voucher.code(),
                        "programme",
                        edition.programmeName(),
                        "edition",
                        edition.name(),
                        "holder",
                        Objects.requireNonNullElse(
                                names.namesOf(List.of(voucher)).holder(voucher), "–"),
                        "granted",
                        Money.ofGrosze(voucher.grantedGrosze()).polish(),
                        "expiresOn",
                        voucher.expiresOn().toString(),
                        "qr",
                        "data:image/png;base64,"
                                + Base64.getEncoder()
                                        .encodeToString(
                                                QrCode.of(voucher.code()).png())),
                voucher.issuedAt());
    }
}
