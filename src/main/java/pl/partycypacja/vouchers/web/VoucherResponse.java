package pl.partycypacja.vouchers.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.ledger.LedgerApi;
import pl.partycypacja.ledger.PostingKind;
import pl.partycypacja.platform.http.Versioned;
import pl.partycypacja.platform.values.Money;
import pl.partycypacja.platform.values.Warsaw;
import pl.partycypacja.vouchers.domain.Voucher;
import pl.partycypacja.vouchers.domain.VoucherDetails;
import pl.partycypacja.vouchers.domain.VoucherExtension;
import pl.partycypacja.vouchers.domain.VoucherStatus;

/// A voucher as its holder and coordinators see it. For a training provider, history and extensions are empty.
@Schema(name = "Voucher")
public record VoucherResponse(
        UUID id,

        @Schema(maxLength = 19, examples = "K7QM-3XPA-9TRD-HW2C")
        String code,

        UUID editionId,
        UUID participationId,

        @Schema(description = "Posiadacz: organizacja albo osoba.", maxLength = 300, examples = "Stowarzyszenie Demo")
        @Nullable
        String holder,

        @Nullable UUID organisationId,
        VoucherStatus status,
        Money granted,

        @Schema(description = "Wydano, po odjęciu tego, co cofnięto.")
        Money used,

        Money left,

        @Schema(description = "Ostatni dzień ważności.", examples = "2023-11-30")
        LocalDate expiresOn,

        @Schema(description = "Koniec ważności, wyłącznie.") Instant expiresAt,

        @Schema(maxLength = 40, examples = "Europe/Warsaw") String timeZone,

        Instant issuedAt,

        @Schema(description = "Co się działo z pieniędzmi; dla posiadacza i koordynatora.")
        List<Step> history,

        @Schema(description = "Przedłużenia; dla posiadacza i koordynatora.")
        List<Extension> extensions,

        long version)
        implements Versioned {

    /// A posting of the ledger to or from the voucher.
    @Schema(name = "VoucherStep")
    public record Step(
            @Schema(examples = "VOUCHER_REDEEMED") PostingKind kind,

            @Schema(description = "Identyfikator tego, co to sprawiło: przy realizacji bonu jej własny.")
            UUID sourceId,

            Money amount,

            @Schema(maxLength = 600, examples = "Realizacja bonu: szkolenie z facylitacji")
            String description,

            Instant at) {

        static Step from(LedgerApi.Line line) {
            return new Step(
                    line.kind(),
                    line.sourceId(),
                    Money.ofGrosze(line.amountGrosze()),
                    line.description(),
                    line.postedAt());
        }
    }

    /// A later last day, and why it was given.
    @Schema(name = "VoucherExtension")
    public record Extension(
            @Schema(examples = "2023-11-30") LocalDate from,
            @Schema(examples = "2024-02-29") LocalDate to,

            @Schema(maxLength = 1_000, examples = "Choroba prowadzącej.")
            String reason,

            UUID actorId,
            Instant at) {

        static Extension from(VoucherExtension extension) {
            return new Extension(
                    extension.from(), extension.to(), extension.reason(), extension.actorId(), extension.extendedAt());
        }
    }

    static VoucherResponse from(VoucherDetails details, @Nullable String holder) {
        Voucher voucher = details.worth().voucher();
        return new VoucherResponse(
                voucher.id(),
                voucher.code(),
                voucher.editionId(),
                voucher.participationId(),
                holder,
                voucher.organisationId(),
                details.worth().status(),
                Money.ofGrosze(voucher.grantedGrosze()),
                Money.ofGrosze(details.usedGrosze()),
                Money.ofGrosze(details.worth().leftGrosze()),
                voucher.expiresOn(),
                voucher.expiresAt(),
                Warsaw.ZONE.getId(),
                voucher.issuedAt(),
                details.history().stream().map(Step::from).toList(),
                details.extensions().stream().map(Extension::from).toList(),
                voucher.version());
    }
}
