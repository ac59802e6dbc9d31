package pl.partycypacja.accounts.domain;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.accounts.AccountsApi;
import pl.partycypacja.accounts.Language;
import pl.partycypacja.platform.database.ById;
import pl.partycypacja.platform.operations.Retried;
import pl.partycypacja.platform.paging.Listings;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.security.Role;

/// The accounts that there are: the caller's own, the administrator's list, and what other modules ask.
@ApplicationScoped
public class Accounts implements AccountsApi {

    private final AccountRepository repository;
    private final Sessions sessions;
    private final AccountRequestRepository requests;
    private final LoginFailures failures;
    private final Listings listings;
    private final Clock clock;

    Accounts(
            AccountRepository repository,
            Sessions sessions,
            AccountRequestRepository requests,
            LoginFailures failures,
            Listings listings,
            Clock clock) {
        this.repository = repository;
        this.sessions = sessions;
        this.requests = requests;
        this.failures = failures;
        this.listings = listings;
        this.clock = clock;
    }

    /// @throws NotFound when there is none
    public Account getAccount(UUID id) {
        return repository.getById(id);
    }

    public Page<Account> list(PageRequest page, List<AccountStatus> statuses, @Nullable String email) {
        return listings.of(Account.class, "select a from Account a")
                .where("a.status in :statuses", "statuses", statuses)
                .where("a.emailKey = :email", "email", email == null ? null : Account.keyOf(email))
                .sortable("name", "a.name", String.class, Account::name)
                .sortable("createdAt", "a.createdAt", Instant.class, Account::createdAt)
                .sortedBy("name")
                .page(page, "a.id", Account::id);
    }

    public void changeDetails(Account account, String name, Language language, boolean wantsReminders) {
        account.changeDetails(name, language, wantsReminders);
        repository.flush();
    }

    public void changeRoles(Account account, Set<Role> roles) {
        account.changeRoles(roles);
        repository.flush();
    }

    /// ACC-4: the next request is refused, and no session can be prolonged.
    public void disable(Account account) {
        account.disable();
        sessions.endAll(account.id());
        repository.flush();
    }

    public void enable(Account account) {
        account.enable();
        repository.flush();
    }

    @Override
    public Person getPerson(UUID id) {
        return person(repository.getById(id));
    }

    @Override
    public Optional<Person> findActiveByEmail(String email) {
        return repository
                .findByEmail(email)
                .filter(account -> account.status() == AccountStatus.ACTIVE)
                .map(Accounts::person);
    }

    @Override
    public boolean isActive(UUID id) {
        return repository
                .findByIdOptional(id)
                .filter(account -> account.status() == AccountStatus.ACTIVE)
                .isPresent();
    }

    @Override
    public List<Person> listPersons(Collection<UUID> ids) {
        return ById.list(repository.getEntityManager(), Account.class, ids).stream()
                .map(Accounts::person)
                .toList();
    }

    @Scheduled(every = "1h", delayed = "5m")
    @Transactional
    @Retried
    void forgetExpired() {
        sessions.forgetExpired();
        requests.forgetExpired(clock.instant());
        failures.forgetOld();
    }

    private static Person person(Account account) {
        return new Person(account.id(), account.email(), account.name(), account.language(), account.wantsReminders());
    }
}
