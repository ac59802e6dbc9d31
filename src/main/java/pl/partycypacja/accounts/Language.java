package pl.partycypacja.accounts;

import java.util.Locale;

/// The language a person wants to be written to in.
public enum Language {
    PL,
    EN;

    public Locale locale() {
        return Locale.forLanguageTag(name().toLowerCase(Locale.ROOT));
    }
}
