package pl.partycypacja.grants.domain;

import org.jspecify.annotations.Nullable;

/// A party's name, and its numbers in the registers.
public record AgreementParty(
        String name,

        @Nullable String nip,

        @Nullable String regon,

        @Nullable String krs) {

    /// As the agreement names it: `Stowarzyszenie Żółć, NIP 5260001246, KRS 0000012345`.
    String describe() {
        StringBuilder text = new StringBuilder(name);
        append(text, "NIP", nip);
        append(text, "REGON", regon);
        append(text, "KRS", krs);
        return text.toString();
    }

    private static void append(StringBuilder text, String register, @Nullable String number) {
        if (number != null) {
            text.append(", ").append(register).append(' ').append(number);
        }
    }
}
