package pl.partycypacja.platform.values;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import pl.partycypacja.platform.problem.GeneralProblem;
import pl.partycypacja.platform.problem.MalformedInput;

/// Codes that cannot be guessed and are read aloud (VOU-4): fifteen random characters, 74 bits, of an alphabet
/// without those that sound or look like others (0 and O, 1, I and L), and one that finds a wrong or swapped one.
public final class ReadableCode {

    /// 31 characters: as the number is prime, a weighted sum finds every single wrong character and every swapped
    /// pair.
    static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int RANDOM_CHARACTERS = 15;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private ReadableCode() {}

    /// For example `K7QM-3XPA-9TRD-HW2C`.
    public static String generate() {
        StringBuilder characters = new StringBuilder();
        for (int i = 0; i < RANDOM_CHARACTERS; i++) {
            characters.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return grouped(characters.append(checkCharacter(characters)));
    }

    /// The code as it is kept, however it was typed: in small letters, with spaces or without hyphens; empty when
    /// it is none, or mistyped.
    public static Optional<String> parse(String typed) {
        String characters = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        boolean isWellFormed = characters.length() == RANDOM_CHARACTERS + 1
                && characters.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                && checkCharacter(characters) == characters.charAt(RANDOM_CHARACTERS);
        return isWellFormed ? Optional.of(grouped(characters)) : Optional.empty();
    }

    /// The same for a code in an address.
    ///
    /// @throws MalformedInput `malformed-parameter` when it was mistyped
    public static String require(String typed, String parameter) {
        return parse(typed)
                .orElseThrow(() -> MalformedInput.inParameter(GeneralProblem.MALFORMED_PARAMETER, parameter));
    }

    private static char checkCharacter(CharSequence characters) {
        int sum = 0;
        for (int i = 0; i < RANDOM_CHARACTERS; i++) {
            sum += (i + 2) * ALPHABET.indexOf(characters.charAt(i));
        }
        return ALPHABET.charAt(sum % ALPHABET.length());
    }

    private static String grouped(CharSequence characters) {
        return characters.toString().replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }
}
