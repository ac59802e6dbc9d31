package pl.partycypacja.accounts.domain;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import pl.partycypacja.platform.demo.DemoDataRequested;
import pl.partycypacja.platform.security.Role;
import pl.partycypacja.platform.values.EmailAddress;

/// Makes the demo's accounts: one for each role, with the password that the README names.
@ApplicationScoped
class DemoAccounts {

    private static final String PASSWORD = "Demo-Partycypacja-1";

    private final AccountRequests requests;

    DemoAccounts(AccountRequests requests) {
        this.requests = requests;
    }

    /// An account in the demo's file.
    record DemoAccount(
            @NotNull @EmailAddress @Size(max = 254) String email,
            @NotBlank @Size(max = 200) String name,
            @NotNull Set<Role> roles) {}

    void load(@Observes @Priority(10) DemoDataRequested request) {
        List<AccountRequests.Verified> people = new ArrayList<>();
        for (JsonNode node : request.files().read("accounts").get("accounts")) {
            DemoAccount account = request.files().convert(node, DemoAccount.class);
            people.add(new AccountRequests.Verified(account.email(), account.name(), account.roles()));
        }
        requests.registerVerified(people, PASSWORD);
    }
}
