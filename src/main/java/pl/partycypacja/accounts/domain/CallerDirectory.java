package pl.partycypacja.accounts.domain;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import pl.partycypacja.platform.security.AccountDirectory;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.platform.security.Role;

/// Whether the account behind a token still stands, asked at every request (ACC-4). Plain JDBC: one statement, no
/// session.
@ApplicationScoped
class CallerDirectory implements AccountDirectory {

    private final AgroalDataSource database;
    private final AccountRepository accounts;
    private final Clock clock;

    CallerDirectory(AgroalDataSource database, AccountRepository accounts, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public Optional<Caller> findCaller(String subject) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "SELECT roles FROM account WHERE id = ? AND status = 'ACTIVE' AND issuer IS NULL")) {
            UUID id = UUID.fromString(subject);
            query.setObject(1, id);
            ResultSet found = query.executeQuery();
            return found.next() ? Optional.of(new Caller(id, roles(found))) : Optional.empty();
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static Set<Role> roles(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray(1).getArray())
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// ACC-2. Two first requests at once make one account: the second finds it.
    @Override
    public Optional<Caller> findOrCreateExternalCaller(ExternalIdentity identity, Set<Role> roles) {
        return QuarkusTransaction.requiringNew().call(() -> {
            accounts.getEntityManager()
                    .createNativeQuery("SELECT pg_advisory_xact_lock(hashtextextended(:name, 1))")
                    .setParameter("name", identity.issuer() + " " + identity.subject())
                    .getSingleResult();
            Account account =
                    accounts.findExternal(identity.issuer(), identity.subject()).orElseGet(() -> create(identity));
            return account.status() == AccountStatus.ACTIVE
                    ? Optional.of(new Caller(account.id(), roles))
                    : Optional.empty();
        });
    }

    private Account create(ExternalIdentity identity) {
        Account account = Account.ofProvider(identity, clock.instant());
        accounts.persist(account);
        return account;
    }

    private static final class DatabaseFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        DatabaseFailure(SQLException cause) {
            super(cause);
        }
    }
}
