package pl.partycypacja.events.web;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import pl.partycypacja.events.domain.Certificates;
import pl.partycypacja.events.domain.Certificates.Certificate;
import pl.partycypacja.events.domain.Registration;
import pl.partycypacja.events.domain.RegistrationDirectory;
import pl.partycypacja.organisations.OrganisationReference;
import pl.partycypacja.organisations.OrganisationsApi;
import pl.partycypacja.ownership.ParticipantNames;
import pl.partycypacja.platform.http.FileAnswer;
import pl.partycypacja.platform.http.PrivateAnswer;
import pl.partycypacja.platform.operations.Query;
import pl.partycypacja.platform.security.CurrentCaller;
import pl.partycypacja.platform.security.Role;

/// Certificates of attendance, and their verification by anyone who has the code of one (EVT-9).
@Path("/api/v1")
@Tag(name = "Obecność")
public class CertificatesResource {

    private static final String PDF = "application/pdf";

    private final Certificates certificates;
    private final RegistrationDirectory registrations;
    private final ParticipantNames names;
    private final OrganisationsApi organisations;
    private final EventPrintouts printouts;
    private final CurrentCaller caller;

    CertificatesResource(
            Certificates certificates,
            RegistrationDirectory registrations,
            ParticipantNames names,
            OrganisationsApi organisations,
            EventPrintouts printouts,
            CurrentCaller caller) {
        this.certificates = certificates;
        this.registrations = registrations;
        this.names = names;
        this.organisations = organisations;
        this.printouts = printouts;
        this.caller = caller;
    }

    private CertificateResponse respond(Certificate certificate) {
        Registration registration = certificate.registration();
        return CertificateResponse.from(
                certificate,
                names.namesOf(List.of(registration)).person(registration.accountId()),
                organisations
                        .findOrganisation(registration.event().organiserId())
                        .map(OrganisationReference::name)
                        .orElse(null));
    }

    @GET
    @Path("/certificates/{code}")
    @PermitAll
    @PrivateAnswer
    @Query
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "verifyCertificate",
            summary = "Sprawdź zaświadczenie",
            description =
                    "Dla każdego, bez logowania: co jest zapisane pod kodem. Kod przepisany z błędem: 400; nieznany: 404.")
    public CertificateResponse verify(
            @PathParam("code")
                    @Size(max = 40)
                    @Parameter(
                            description = "Z zaświadczenia; wielkość liter i łączniki nie mają znaczenia.",
                            example = "K7QM-3XPA-9TRD-HW2C")
                    String code) {
        return respond(certificates.getByCode(code));
    }

    @GET
    @Path("/registrations/{id}/certificate.pdf")
    @RolesAllowed({Role.Names.USER, Role.Names.EXPERT, Role.Names.COORDINATOR, Role.Names.ADMIN})
    @Query
    @Produces(PDF)
    @Operation(
            operationId = "getCertificatePdf",
            summary = "Zaświadczenie do wydruku",
            description =
                    "Od końca wydarzenia, dla osób, które na nim były; z kodem, który każdy może sprawdzić (EVT-9). Wcześniej,"
                            + " i gdy `certificateCode` zapisu to `null`: 409 `certificate-not-earned`.")
    @FileAnswer(maxLength = 1_000_000, dependsOnState = true)
    public byte[] pdf(@PathParam("id") UUID id) {
        Certificate certificate = certificates.get(registrations.open(id, caller.get()));
        return printouts.certificate(certificate.registration().event(), respond(certificate));
    }
}
