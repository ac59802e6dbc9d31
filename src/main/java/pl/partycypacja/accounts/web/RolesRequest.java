package pl.partycypacja.accounts.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import pl.partycypacja.platform.security.Role;

/// All the roles that an account is to have.
public record RolesRequest(
        @NotNull @Size(max = 5) @Schema(examples = "[\"USER\", \"COORDINATOR\"]")
        Set<@NotNull Role> roles) {}
