package pl.partycypacja.platform.security;

import java.security.SecureRandom;
import java.util.Base64;
import pl.partycypacja.platform.values.Sha256;

/// An unguessable text. Of one that is shown once, only the hash is kept.
public record SecretToken(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    public static SecretToken make() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new SecretToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    public byte[] hash() {
        return Sha256.of(text);
    }
}
