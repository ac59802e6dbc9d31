package pl.partycypacja.programmes.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import pl.partycypacja.accounts.AccountsApi;
import pl.partycypacja.organisations.OrganisationsApi;
import pl.partycypacja.platform.demo.DemoDataRequested;
import pl.partycypacja.platform.demo.DemoFiles;
import pl.partycypacja.platform.values.Texts;
import pl.partycypacja.programmes.ProgrammesApi;
import pl.partycypacja.programmes.domain.Edition;
import pl.partycypacja.programmes.domain.EditionDetails;
import pl.partycypacja.programmes.domain.Editions;
import pl.partycypacja.programmes.domain.Programme;
import pl.partycypacja.programmes.domain.ProgrammeDetails;
import pl.partycypacja.programmes.domain.Programmes;
import pl.partycypacja.programmes.domain.Staff;
import pl.partycypacja.programmes.domain.StaffRole;

/// The catalogue of the five source documents.
@ApplicationScoped
class DemoProgrammes {

    private final Programmes programmes;
    private final Editions editions;
    private final ProgrammesApi catalogue;
    private final Staff staff;
    private final OrganisationsApi organisations;
    private final AccountsApi accounts;

    DemoProgrammes(
            Programmes programmes,
            Editions editions,
            ProgrammesApi catalogue,
            Staff staff,
            OrganisationsApi organisations,
            AccountsApi accounts) {
        this.programmes = programmes;
        this.editions = editions;
        this.catalogue = catalogue;
        this.staff = staff;
        this.organisations = organisations;
        this.accounts = accounts;
    }

    void load(@Observes @Priority(30) DemoDataRequested request) {
        request.files().programmes().forEach(node -> {
            String slug = Texts.slug(node.at("/programme/name").asText());
            if (catalogue.findProgrammeId(slug).isEmpty()) {
                load(node, request.files());
            }
        });
    }

    private void load(JsonNode node, DemoFiles files) {
        String organiser = node.get("organiser").asText();
        ObjectNode fields = node.get("programme").deepCopy();
        fields.put(
                "organiserId",
                organisations
                        .findOrganisationByName(organiser)
                        .orElseThrow()
                        .id()
                        .toString());
        UUID author = idOf(node.at("/coordinators/0").asText());
        Programme programme = programmes.create(files.convert(fields, ProgrammeDetails.class), author);
        programmes.publish(programme);
        node.get("experts").forEach(email -> staff.assign(programme.id(), idOf(email.asText()), StaffRole.EXPERT));
        node.get("editions").forEach(child -> {
            Edition edition = editions.create(programme, files.convert(child.get("edition"), EditionDetails.class));
            editions.publish(edition);
        });
    }

    private UUID idOf(String email) {
        return accounts.findActiveByEmail(email).orElseThrow().id();
    }
}
