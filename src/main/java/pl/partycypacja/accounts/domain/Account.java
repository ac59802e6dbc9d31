package pl.partycypacja.accounts.domain;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.accounts.Language;
import pl.partycypacja.platform.access.Stateful;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.platform.security.AccountDirectory.ExternalIdentity;
import pl.partycypacja.platform.security.Role;
import pl.partycypacja.platform.values.Texts;

/// A person who can log in, here or at another provider.
@Entity
@SuppressWarnings("UnusedVariable") // some columns are there for queries alone
public class Account implements Stateful {

    private static final int MAX_NAME_LENGTH = 200;

    @Id
    private UUID id;

    @Version
    private long version;

    private @Nullable String issuer;
    private @Nullable String subject;
    private @Nullable String email;

    @Column(name = "email_key")
    private @Nullable String emailKey;

    @Column(name = "password_hash")
    private @Nullable String passwordHash;

    private String name;

    @Enumerated(EnumType.STRING)
    private Language language;

    @Enumerated(EnumType.STRING)
    private AccountStatus status;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] roles;

    private boolean reminders;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    private Account(String name, Language language, AccountStatus status, Set<Role> roles, Instant createdAt) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.name = name;
        this.language = language;
        this.status = status;
        this.roles = names(roles);
        this.createdAt = createdAt;
        this.reminders = true;
    }

    /// The account of somebody who proved their address.
    static Account register(String email, String passwordHash, String name, Language language, Instant now) {
        Account account = new Account(name, language, AccountStatus.ACTIVE, Set.of(Role.USER), now);
        account.email = email;
        account.emailKey = keyOf(email);
        account.passwordHash = passwordHash;
        return account;
    }

    /// The account of somebody who logs in at another provider (ACC-2). Nobody can log in to it with a password.
    static Account ofProvider(ExternalIdentity identity, Instant now) {
        Account account = new Account(nameOf(identity), Language.PL, AccountStatus.ACTIVE, Set.of(Role.USER), now);
        account.issuer = identity.issuer();
        account.subject = identity.subject();
        account.email = addressOf(identity);
        return account;
    }

    /// A provider's name for the person, when it keeps the rules that all names keep: no control characters, 200
    /// characters at most. Otherwise `?`.
    private static String nameOf(ExternalIdentity identity) {
        String name = Texts.normalise(Objects.requireNonNullElse(identity.name(), identity.subject()))
                .strip();
        boolean isUsable = !name.isEmpty() && name.length() <= MAX_NAME_LENGTH && !Texts.isForbidden(name, false);
        return isUsable ? name : "?";
    }

    private static @Nullable String addressOf(ExternalIdentity identity) {
        String email = identity.email();
        return email != null && Texts.isEmailAddress(email) ? email : null;
    }

    /// The form in which addresses are compared, so that no two accounts share one: `Zofia@Example.org` becomes
    /// `zofia@example.org`.
    static String keyOf(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    void changePassword(String newHash) {
        passwordHash = newHash;
    }

    void changeDetails(String newName, Language newLanguage, boolean wantsReminders) {
        reminders = wantsReminders;
        name = newName;
        language = newLanguage;
    }

    void changeRoles(Set<Role> newRoles) {
        roles = names(newRoles);
    }

    void disable() {
        become(AccountStatus.DISABLED);
    }

    void enable() {
        become(AccountStatus.ACTIVE);
    }

    private void become(AccountStatus next) {
        if (!status.canBecome(next)) {
            throw new StateConflict(status, List.of());
        }
        status = next;
    }

    private static String[] names(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().toArray(String[]::new);
    }

    public UUID id() {
        return id;
    }

    public boolean wantsReminders() {
        return reminders;
    }

    public long version() {
        return version;
    }

    public @Nullable String email() {
        return email;
    }

    @Nullable
    String passwordHash() {
        return passwordHash;
    }

    public String name() {
        return name;
    }

    public Language language() {
        return language;
    }

    public AccountStatus status() {
        return status;
    }

    @Override
    public AccountStatus stateAt(Instant now) {
        return status;
    }

    boolean isActive() {
        return status == AccountStatus.ACTIVE;
    }

    public Set<Role> roles() {
        Set<Role> result = EnumSet.noneOf(Role.class);
        for (String role : roles) {
            result.add(Role.valueOf(role));
        }
        return result;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
