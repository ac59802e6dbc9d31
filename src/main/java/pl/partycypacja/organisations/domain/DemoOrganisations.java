package pl.partycypacja.organisations.domain;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import pl.partycypacja.accounts.AccountsApi;
import pl.partycypacja.platform.demo.DemoDataRequested;

/// Makes the demo's organisations.
@ApplicationScoped
class DemoOrganisations {

    private final OrganisationRepository repository;
    private final Organisations organisations;
    private final AccountsApi accounts;

    DemoOrganisations(OrganisationRepository repository, Organisations organisations, AccountsApi accounts) {
        this.repository = repository;
        this.organisations = organisations;
        this.accounts = accounts;
    }

    void load(@Observes @Priority(20) DemoDataRequested request) {
        for (JsonNode node : request.files().read("organisations").get("organisations")) {
            OrganisationDetails details = request.files().convert(node.get("organisation"), OrganisationDetails.class);
            if (repository.findByName(details.name()).isEmpty()) {
                create(details, node.path("owner").asText());
            }
        }
    }

    private void create(OrganisationDetails details, String ownerEmail) {
        if (ownerEmail.isEmpty()) {
            organisations.createWithoutMembers(details);
        } else {
            organisations.create(
                    details,
                    accounts.findActiveByEmail(ownerEmail).orElseThrow().id());
        }
    }
}
