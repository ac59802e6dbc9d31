package pl.partycypacja.grants.domain;

import org.jspecify.annotations.Nullable;

/// Who agrees with whom, as they were when the first of them signed (GRA-2).
///
/// @param patron who acts for an informal group
public record AgreementParties(
        AgreementParty organiser,
        AgreementParty grantee,
        @Nullable AgreementParty patron) {}
