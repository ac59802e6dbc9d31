package pl.partycypacja.accounts.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import pl.partycypacja.platform.database.ById;
import pl.partycypacja.platform.database.Repository;
import pl.partycypacja.platform.database.Sql;
import pl.partycypacja.platform.security.AccountDirectory.ExternalIdentity;
import pl.partycypacja.platform.security.Role;

/// Every statement about accounts.
@ApplicationScoped
class AccountRepository implements Repository<Account> {

    private final Sql sql;

    AccountRepository(Sql sql) {
        this.sql = sql;
    }

    /// An account of our own, whatever the case the address is written in.
    Optional<Account> findByEmail(String email) {
        return find("emailKey = ?1 and issuer is null", Account.keyOf(email)).firstResultOptional();
    }

    Optional<Account> findExternal(ExternalIdentity identity) {
        return find("issuer = ?1 and subject = ?2", identity.issuer(), identity.subject())
                .firstResultOptional();
    }

    /// Until the transaction ends, nobody else can look for the account of this identity: of two who meet it
    /// first, one makes the account and the other finds it.
    void holdIdentity(ExternalIdentity identity) {
        getEntityManager()
                .createNativeQuery("SELECT pg_advisory_xact_lock(hashtextextended(:name, 1))")
                .setParameter("name", identity.issuer() + " " + identity.subject())
                .getSingleResult();
    }

    /// In no particular order; ids that are not there are left out.
    List<Account> listByIds(Collection<UUID> ids) {
        return ById.list(getEntityManager(), Account.class, ids);
    }

    /// The roles of an active account of our own; asked at every request with a token.
    Optional<Set<Role>> findRolesOfActive(UUID id) {
        return sql.find(
                "SELECT roles FROM account WHERE id = :id AND status = 'ACTIVE' AND issuer IS NULL",
                Map.of("id", id),
                row -> Set.copyOf(row.constants(1, Role.class)));
    }
}
