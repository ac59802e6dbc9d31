package pl.partycypacja.accounts.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import pl.partycypacja.platform.operations.WithoutTransaction;
import pl.partycypacja.platform.security.TokenKeys;

@Path("/.well-known/jwks.json")
@Tag(name = "Konta")
@PermitAll
public class JwksResource {

    private final JsonNode keys;

    JwksResource(TokenKeys keys, ObjectMapper json) throws JsonProcessingException {
        this.keys = json.readTree(keys.publicJwks());
    }

    @Schema(name = "JsonWebKeySet", description = "Zbiór kluczy publicznych (RFC 7517).")
    record Jwks(List<Jwk> keys) {}

    @Schema(name = "JsonWebKey")
    record Jwk(
            @Schema(examples = "EC", maxLength = 10) String kty,

            @Schema(examples = "01980a3e-6f2b-7c11-9d5e-3f0a52c1b7aa", maxLength = 100)
            String kid,

            @Schema(examples = "sig", maxLength = 10) String use,
            @Schema(examples = "ES256", maxLength = 10) String alg,
            @Schema(examples = "P-256", maxLength = 10) String crv,

            @Schema(examples = "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU", maxLength = 60)
            String x,

            @Schema(examples = "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0", maxLength = 60)
            String y) {}

    @GET
    @WithoutTransaction("the keys are settings")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getJwks", summary = "Klucze publiczne, którymi podpisane są tokeny")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = Jwks.class)))
    public JsonNode get() {
        return keys;
    }
}
