package pl.partycypacja.accounts.domain;

import java.security.SecureRandom;
import java.util.Base64;
import pl.partycypacja.platform.text.Sha256;

/// An unguessable text that is shown once; what is kept is its hash.
record SecretToken(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    static SecretToken make() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new SecretToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    byte[] hash() {
        return Sha256.of(text);
    }
}
