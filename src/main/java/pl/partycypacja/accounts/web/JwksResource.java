package pl.partycypacja.accounts.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import pl.partycypacja.platform.operations.WithoutTransaction;
import pl.partycypacja.platform.security.TokenKeys;

/// Publishes the keys with which anyone can verify our tokens.
@Path("/.well-known/jwks.json")
@Tag(name = "Konta")
@PermitAll
public class JwksResource {

    private final JsonNode keys;

    JwksResource(TokenKeys keys, ObjectMapper json) throws JsonProcessingException {
        this.keys = json.readTree(keys.publicJwks());
    }

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
