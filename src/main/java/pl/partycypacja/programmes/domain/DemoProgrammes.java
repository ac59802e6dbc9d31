package pl.partycypacja.programmes.domain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.UUID;
import pl.partycypacja.accounts.AccountsApi;
import pl.partycypacja.organisations.OrganisationsApi;
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.access.Standing;
import pl.partycypacja.platform.demo.DemoDataRequested;
import pl.partycypacja.platform.demo.DemoFiles;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.platform.values.Texts;

/// Loads the catalogue of the demo: the programmes of the five source documents.
@ApplicationScoped
class DemoProgrammes {

    private final ProgrammeRepository catalogue;
    private final Programmes programmes;
    private final Editions editions;
    private final Staff staff;
    private final OrganisationsApi organisations;
    private final AccountsApi accounts;
    private final Clock clock;

    DemoProgrammes(
            ProgrammeRepository catalogue,
            Programmes programmes,
            Editions editions,
            Staff staff,
            OrganisationsApi organisations,
            AccountsApi accounts,
            Clock clock) {
        this.catalogue = catalogue;
        this.programmes = programmes;
        this.editions = editions;
        this.staff = staff;
        this.organisations = organisations;
        this.accounts = accounts;
        this.clock = clock;
    }

    void load(@Observes @Priority(30) DemoDataRequested request) {
        request.files().programmes().forEach(node -> {
            String slug = Texts.slug(node.at("/programme/name").asText());
            if (catalogue.findBySlug(slug).isEmpty()) {
                load(node, request.files());
            }
        });
    }

    private void load(JsonNode node, DemoFiles files) {
        UUID author = idOf(node.at("/coordinators/0").asText());
        Programme programme = programmes.create(files.convert(fields(node), ProgrammeDetails.class), author);
        Seen<Programme> seen = asCoordinator(programme);
        programmes.publish(seen);
        node.get("experts").forEach(email -> staff.add(programme, idOf(email.asText()), StaffRole.EXPERT));
        node.get("editions").forEach(child -> {
            Edition edition = editions.create(seen, files.convert(child.get("edition"), EditionDetails.class));
            editions.publish(asCoordinator(edition));
        });
    }

    /// The file names the organiser; a programme wants its id.
    private ObjectNode fields(JsonNode node) {
        UUID organiser = organisations
                .findOrganisationByName(node.get("organiser").asText())
                .orElseThrow()
                .id();
        ObjectNode fields = node.get("programme").deepCopy();
        return fields.put("organiserId", organiser.toString());
    }

    private <T extends Publishable> Seen<T> asCoordinator(T thing) {
        return new Seen<>(thing, Caller.ANONYMOUS, Standing.known(Relation.COORDINATOR), clock);
    }

    private UUID idOf(String email) {
        return accounts.findActiveByEmail(email).orElseThrow().id();
    }
}
