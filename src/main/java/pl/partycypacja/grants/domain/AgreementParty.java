package pl.partycypacja.grants.domain;

import org.jspecify.annotations.Nullable;

/// A party's name and registers.
public record AgreementParty(
        String name,

        @Nullable String nip,

        @Nullable String regon,

        @Nullable String krs) {}
