package pl.partycypacja.accounts;

import java.util.Locale;

/// The language a person wants to be written to in.
public enum Language {
    PL,
    EN;

    /// The one for texts in a locale; Polish where there is none.
    public static Language of(Locale locale) {
        return locale.getLanguage().equals("en") ? EN : PL;
    }

    public Locale locale() {
        return Locale.forLanguageTag(name().toLowerCase(Locale.ROOT));
    }
}
