package pl.partycypacja.vouchers.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import pl.partycypacja.participation.ParticipationStatus;
import pl.partycypacja.participation.ParticipationsApi.ParticipationView;

/// Vouchers of 2 000 PLN until 30 November 2023.
final class Issued {

    static final Instant NOW = Instant.parse("2023-06-01T10:00:00Z");
    static final LocalDate LAST_DAY = LocalDate.parse("2023-11-30");

    private Issued() {}

    static Voucher voucher() {
        ParticipationView participation = new ParticipationView(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                null,
                ParticipationStatus.ACTIVE,
                List.of());
        return new Voucher(participation, 200_000, LAST_DAY, NOW);
    }

    static Voucher voucher(VoucherStatus status) {
        Voucher voucher = voucher();
        if (status != VoucherStatus.ACTIVE) {
            voucher.become(status, NOW);
        }
        return voucher;
    }
}
