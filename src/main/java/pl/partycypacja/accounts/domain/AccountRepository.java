package pl.partycypacja.accounts.domain;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import pl.partycypacja.platform.database.ById;
import pl.partycypacja.platform.database.Repository;
import pl.partycypacja.platform.security.AccountDirectory.ExternalIdentity;
import pl.partycypacja.platform.security.Role;

/// Every statement about accounts.
@ApplicationScoped
class AccountRepository implements Repository<Account> {

    private final AgroalDataSource database;

    AccountRepository(AgroalDataSource database) {
        this.database = database;
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

    /// The roles of an active account of our own. It is asked at every request, so it is plain JDBC: one
    /// statement, no session, no transaction.
    Optional<Set<Role>> findRolesOfActive(UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "SELECT roles FROM account WHERE id = ? AND status = 'ACTIVE' AND issuer IS NULL")) {
            query.setObject(1, id);
            ResultSet found = query.executeQuery();
            return found.next() ? Optional.of(roles(found)) : Optional.empty();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private static Set<Role> roles(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray(1).getArray())
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
