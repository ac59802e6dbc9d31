package pl.partycypacja.vouchers.domain;

import pl.partycypacja.ownership.ParticipantMessage;

/// What holders of vouchers are told, and training providers when a redemption is reversed.
enum VoucherMessage implements ParticipantMessage.Kind {
    VOUCHER_ISSUED,
    VOUCHER_REDEEMED,
    REDEMPTION_REVERSED,
    VOUCHER_EXTENDED,
    VOUCHER_LAPSED
}
