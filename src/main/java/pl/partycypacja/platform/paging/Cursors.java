package pl.partycypacja.platform.paging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.GeneralProblem;
import pl.partycypacja.platform.security.TokenKeys;

/// Opaque, signed cursors, bound to the filter and sort they were made for (contract rule 23).
@ApplicationScoped
class Cursors {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE_BYTES = 16;

    private static final byte[] PURPOSE = "cursor\0".getBytes(StandardCharsets.UTF_8);

    /// Ready to sign; each signature is made by a copy.
    private final Mac signer;

    private final ObjectMapper json;

    Cursors(TokenKeys keys, ObjectMapper json) {
        this.signer = signer(keys);
        this.json = json;
    }

    private static Mac signer(TokenKeys keys) {
        try {
            Mac signer = Mac.getInstance(ALGORITHM);
            signer.init(new SecretKeySpec(keys.sharedSecret(), ALGORITHM));
            signer.update(PURPOSE);
            return signer;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA-256", e);
        }
    }

    /// @param query what the cursor is bound to
    /// @param position the sort values of the last item shown, its id last
    String write(String query, List<String> position) {
        try {
            byte[] payload = json.writeValueAsBytes(position);
            byte[] signed = Arrays.copyOf(sign(query, payload), SIGNATURE_BYTES + payload.length);
            System.arraycopy(payload, 0, signed, SIGNATURE_BYTES, payload.length);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A cursor cannot be written", e);
        }
    }

    /// @throws DomainException `invalid-cursor` when it was tampered with, or belongs to another query
    List<String> read(String query, String cursor) {
        try {
            byte[] signed = Base64.getUrlDecoder().decode(cursor);
            byte[] payload = Arrays.copyOfRange(signed, Math.min(SIGNATURE_BYTES, signed.length), signed.length);
            byte[] given = Arrays.copyOf(signed, Math.min(SIGNATURE_BYTES, signed.length));
            if (!MessageDigest.isEqual(given, sign(query, payload))) {
                throw new DomainException(GeneralProblem.INVALID_CURSOR);
            }
            return json.readValue(payload, new TypeReference<>() {});
        } catch (IllegalArgumentException | IOException e) {
            throw new DomainException(GeneralProblem.INVALID_CURSOR);
        }
    }

    private byte[] sign(String query, byte[] payload) {
        try {
            Mac mac = (Mac) signer.clone();
            mac.update(query.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(payload), SIGNATURE_BYTES);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("Java's own HMAC can be copied", e);
        }
    }
}
