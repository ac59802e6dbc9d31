package pl.partycypacja.organisations.domain;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.hibernate.validator.constraints.pl.NIP;
import org.hibernate.validator.constraints.pl.REGON;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.organisations.OrganisationKind;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.values.Teryt;

/// What is said of an organisation (ACC-5).
///
/// @param nip ten digits with their checksum
/// @param regon nine or fourteen digits with their checksum
/// @param krs ten digits
/// @param teryt seven digits, of a local government only
/// @param patronOrganisationId of an informal group only
public record OrganisationDetails(
        @NotBlank @Size(max = 300) String name,

        @NotNull OrganisationKind kind,

        @Size(max = 10) @Pattern(regexp = "^[0-9]{10}$") @NIP @Nullable
        String nip,

        @Size(max = 14) @Pattern(regexp = "^([0-9]{9}|[0-9]{14})$") @REGON @Nullable
        String regon,

        @Size(max = 10) @Pattern(regexp = "^[0-9]{10}$") @Nullable
        String krs,

        @Size(max = 7) @Pattern(regexp = Teryt.PATTERN) @Nullable
        String teryt,

        @Nullable UUID patronOrganisationId) {

    /// What belongs to one kind alone is there for that kind and for no other.
    void requireConsistent() {
        boolean isLocalGovernment = kind == OrganisationKind.LOCAL_GOVERNMENT;
        boolean isInformal = kind == OrganisationKind.INFORMAL_GROUP;
        new InvalidInput.Collector()
                .rejectIf(isLocalGovernment && teryt == null, "/teryt", "required")
                .rejectIf(!isLocalGovernment && teryt != null, "/teryt", "not-applicable")
                .rejectIf(isInformal && patronOrganisationId == null, "/patronOrganisationId", "required")
                .rejectIf(!isInformal && patronOrganisationId != null, "/patronOrganisationId", "not-applicable")
                .rejectIf(isInformal && nip != null, "/nip", "not-applicable")
                .rejectIf(isInformal && regon != null, "/regon", "not-applicable")
                .rejectIf(isInformal && krs != null, "/krs", "not-applicable")
                .throwIfAny();
    }
}
