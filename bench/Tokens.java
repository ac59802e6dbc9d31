import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// Makes a key for the server, and signs with it a token for each person of fill.sql: thousands of logins would take longer
/// than all that is measured. `java bench/Tokens.java <how many> <folder>` writes `keys.json` and `tokens.txt`.
final class Tokens {

    /// 2021-04-01T08:00Z, which the server takes for now.
    private static final long NOW = 1_617_264_000;

    public static void main(String... arguments) throws Exception {
        int people = Integer.parseInt(arguments[0]);
        Path folder = Path.of(arguments[1]);
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        ECPublicKey open = (ECPublicKey) pair.getPublic();
        ECPrivateKey secret = (ECPrivateKey) pair.getPrivate();
        Files.writeString(folder.resolve("keys.json"), """
                {"keys": [{"kty": "EC", "crv": "P-256", "kid": "bench", "use": "sig", "alg": "ES256",
                  "x": "%s", "y": "%s", "d": "%s"}]}
                """.formatted(
                        number(open.getW().getAffineX()), number(open.getW().getAffineY()), number(secret.getS())));
        List<String> tokens = new ArrayList<>();
        for (int person = 1; person <= people; person++) {
            tokens.add(token(person, secret));
        }
        Files.write(folder.resolve("tokens.txt"), tokens);
    }

    private static String token(int person, ECPrivateKey secret) throws Exception {
        String content = base64("{\"alg\":\"ES256\",\"typ\":\"JWT\",\"kid\":\"bench\"}") + "." + base64("""
                {"iss":"http://localhost:8080","aud":"partycypacja-api","sub":"00000000-0000-7000-8000-%012d","iat":%d,"exp":%d,\
                "jti":"bench-%d","groups":["user"],"upn":"osoba%d@bench.example"}"""
                .formatted(person, NOW, NOW + 86_400, person, person));
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(secret);
        signature.update(content.getBytes(StandardCharsets.US_ASCII));
        return content + "." + base64(signature.sign());
    }

    private static String number(BigInteger value) {
        byte[] bytes = value.toByteArray();
        byte[] fixed = new byte[32];
        int length = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - length, fixed, 32 - length, length);
        return base64(fixed);
    }

    private static String base64(String text) {
        return base64(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
