package pl.partycypacja.accounts.domain;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import pl.partycypacja.platform.security.AccountDirectory;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.platform.security.Role;

/// Says who stands behind a token, and that their account is still active (ACC-4).
@ApplicationScoped
class Callers implements AccountDirectory {

    private final AccountRepository accounts;
    private final Clock clock;

    Callers(AccountRepository accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public Optional<Caller> findCaller(String subject) {
        return idOf(subject).flatMap(id -> accounts.findRolesOfActive(id).map(roles -> new Caller(id, roles)));
    }

    private static Optional<UUID> idOf(String subject) {
        try {
            return Optional.of(UUID.fromString(subject));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Caller> findOrCreateExternalCaller(ExternalIdentity identity, Set<Role> roles) {
        return QuarkusTransaction.requiringNew().call(() -> {
            accounts.holdIdentity(identity);
            Account account = accounts.findExternal(identity).orElseGet(() -> create(identity));
            return account.isActive() ? Optional.of(new Caller(account.id(), roles)) : Optional.empty();
        });
    }

    private Account create(ExternalIdentity identity) {
        Account account = Account.ofProvider(identity, clock.instant());
        accounts.persist(account);
        return account;
    }
}
