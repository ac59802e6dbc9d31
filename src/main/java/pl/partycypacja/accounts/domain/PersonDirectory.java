package pl.partycypacja.accounts.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.accounts.AccountsApi;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.access.Standing;
import pl.partycypacja.platform.paging.Listings;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.platform.security.Role;

/// Finds accounts: everyone's own, all of them for administrators, and people for other modules.
@ApplicationScoped
public class PersonDirectory implements AccountsApi {

    private final AccountRepository accounts;
    private final Listings listings;
    private final Clock clock;

    PersonDirectory(AccountRepository accounts, Listings listings, Clock clock) {
        this.accounts = accounts;
        this.listings = listings;
        this.clock = clock;
    }

    /// @throws NotFound when there is none, or it is another person's and the caller is no administrator
    public Seen<Account> open(UUID id, Caller caller) {
        if (!id.equals(caller.accountId()) && !caller.is(Role.ADMIN)) {
            throw new NotFound();
        }
        return seen(accounts.getById(id), caller);
    }

    /// The caller's own account.
    public Seen<Account> openOwn(Caller caller) {
        return open(caller.requireAccountId(), caller);
    }

    /// All accounts, for an administrator.
    ///
    /// @param statuses any when empty
    /// @param email the whole address, in any case; null means any
    public Page<Seen<Account>> list(
            PageRequest page, List<AccountStatus> statuses, @Nullable String email, Caller caller) {
        return listings.of(Account.class, "select a from Account a")
                .where("a.status in :statuses", "statuses", statuses)
                .where("a.emailKey = :email", "email", email == null ? null : Account.keyOf(email))
                .sortable("name", "a.name", String.class, Account::name)
                .sortable("createdAt", "a.createdAt", Instant.class, Account::createdAt)
                .sortedBy("name")
                .page(page, "a.id", Account::id)
                .map(account -> seen(account, caller));
    }

    private Seen<Account> seen(Account account, Caller caller) {
        return new Seen<>(account, caller, standing(account.id(), caller), clock);
    }

    static Standing standing(UUID accountId, Caller caller) {
        boolean isOwn = accountId.equals(caller.accountId());
        return Standing.of(relation -> switch (relation) {
            case OWNER, BOUND -> isOwn;
            case ADMINISTRATOR -> caller.is(Role.ADMIN);
            case ANYONE, MEMBER, COORDINATOR, EXPERT -> false;
        });
    }

    /// What the caller may do to the account now.
    public List<AccountAction> allowedActions(Seen<Account> account) {
        return account.allowedActions(AccountAction.class);
    }

    @Override
    public Person getPerson(UUID id) {
        return person(accounts.getById(id));
    }

    @Override
    public Optional<Person> findActiveByEmail(String email) {
        return accounts.findByEmail(email).filter(Account::isActive).map(PersonDirectory::person);
    }

    @Override
    public boolean isActive(UUID id) {
        return accounts.findByIdOptional(id).filter(Account::isActive).isPresent();
    }

    @Override
    public List<Person> listPersons(Collection<UUID> ids) {
        return accounts.listByIds(ids).stream().map(PersonDirectory::person).toList();
    }

    private static Person person(Account account) {
        return new Person(account.id(), account.email(), account.name(), account.language(), account.wantsReminders());
    }
}
