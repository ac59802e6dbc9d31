package pl.partycypacja.platform.values;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256, with no checked exception to write about.
public final class Sha256 {

    private Sha256() {}

    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    public static byte[] of(byte[] content) {
        return digest().digest(content);
    }

    public static byte[] of(String content) {
        return of(content.getBytes(StandardCharsets.UTF_8));
    }

    /// Lower-case hexadecimal.
    public static String hex(byte[] content) {
        return HexFormat.of().formatHex(of(content));
    }
}
