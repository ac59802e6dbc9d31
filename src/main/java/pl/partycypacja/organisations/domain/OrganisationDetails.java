package pl.partycypacja.organisations.domain;

import static pl.partycypacja.platform.problem.Place.at;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.hibernate.validator.constraints.pl.NIP;
import org.hibernate.validator.constraints.pl.REGON;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.organisations.OrganisationKind;
import pl.partycypacja.platform.problem.InputFault;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.values.Teryt;

/// What an organisation says of itself (ACC-5).
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

    /// Some details belong to one kind of organisation: they must be there for that kind, and for no other.
    ///
    /// @throws InvalidInput with every contradiction found
    void requireConsistent() {
        boolean isLocalGovernment = kind == OrganisationKind.LOCAL_GOVERNMENT;
        boolean isInformal = kind == OrganisationKind.INFORMAL_GROUP;
        new InvalidInput.Collector()
                .rejectIf(isLocalGovernment && teryt == null, at("teryt"), InputFault.REQUIRED)
                .rejectIf(!isLocalGovernment && teryt != null, at("teryt"), InputFault.NOT_APPLICABLE)
                .rejectIf(isInformal && patronOrganisationId == null, at("patronOrganisationId"), InputFault.REQUIRED)
                .rejectIf(
                        !isInformal && patronOrganisationId != null,
                        at("patronOrganisationId"),
                        InputFault.NOT_APPLICABLE)
                .rejectIf(isInformal && nip != null, at("nip"), InputFault.NOT_APPLICABLE)
                .rejectIf(isInformal && regon != null, at("regon"), InputFault.NOT_APPLICABLE)
                .rejectIf(isInformal && krs != null, at("krs"), InputFault.NOT_APPLICABLE)
                .throwIfAny();
    }
}
