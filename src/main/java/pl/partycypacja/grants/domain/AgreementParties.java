package pl.partycypacja.grants.domain;

import org.jspecify.annotations.Nullable;

/// Who agrees with whom, as they were when the first of them signed (GRA-2).
///
/// @param patron an organisation that acts for an informal group
public record AgreementParties(
        AgreementParty organiser,
        AgreementParty grantee,
        @Nullable AgreementParty patron) {

    /// Who is paid: the patron where there is one.
    AgreementParty payee() {
        return patron == null ? grantee : patron;
    }
}
