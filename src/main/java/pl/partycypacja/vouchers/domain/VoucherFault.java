package pl.partycypacja.vouchers.domain;

import pl.partycypacja.platform.problem.Fault;

/// What can be wrong with a voucher or its redemption.
public enum VoucherFault implements Fault {
    NOT_TRAINING_PROVIDER,
    OWN_VOUCHER
}
