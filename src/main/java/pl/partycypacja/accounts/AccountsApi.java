package pl.partycypacja.accounts;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What other modules ask about people.
public interface AccountsApi {

    /// @throws pl.partycypacja.platform.problem.NotFound when there is none
    Person getPerson(UUID id);

    /// The person who logs in here, and not at another provider, with that address; none when their account is
    /// disabled.
    Optional<Person> findActiveByEmail(String email);

    /// Whether there is such an account and it is active.
    boolean isActive(UUID id);

    /// In no particular order; ids that are not there are left out.
    List<Person> listPersons(Collection<UUID> ids);

    /// A person, as other modules may know them.
    ///
    /// @param wantsReminders whether they want messages that they may refuse
    /// @param email null where another provider did not tell it
    record Person(UUID id, @Nullable String email, String name, Language language, boolean wantsReminders) {}
}
