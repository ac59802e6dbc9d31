package pl.partycypacja.participation;

/// What a participant can do with what they have.
public enum WalletAction {
    SIGN_AGREEMENT,
    REQUEST_TRANCHE,
    ADD_EXPENSE,
    SUBMIT_REPORT,
    RETURN_MONEY,
    USE_VOUCHER,
    ASK_FOR_ADVICE,
    READ_OPINION
}
