package pl.partycypacja.accounts.domain;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import pl.partycypacja.platform.problem.NotFound;

@ApplicationScoped
class AccountRepository implements PanacheRepositoryBase<Account, UUID> {

    Account getById(UUID id) {
        return findByIdOptional(id).orElseThrow(NotFound::new);
    }

    Optional<Account> findByEmail(String email) {
        return find("emailKey = ?1 and issuer is null", Account.keyOf(email)).firstResultOptional();
    }

    Optional<Account> findExternal(String issuer, String subject) {
        return find("issuer = ?1 and subject = ?2", issuer, subject).firstResultOptional();
    }
}
