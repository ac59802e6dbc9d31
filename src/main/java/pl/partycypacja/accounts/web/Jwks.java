package pl.partycypacja.accounts.web;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The public keys that verify our tokens.
@Schema(name = "JsonWebKeySet", description = "Zbiór kluczy publicznych (RFC 7517).")
public record Jwks(List<Jwk> keys) {}
