package pl.partycypacja.ownership;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What binds people to each other and to organisations, as far as the system can see (APP-5).
///
/// @param ofAccounts the organisations of each person, with their patrons
/// @param patrons of organisations that have one
public record Ties(Map<UUID, Set<UUID>> ofAccounts, Map<UUID, UUID> patrons) {

    /// Whether a reviewer has a conflict of interest: it is their own application, their organisation's, its
    /// patron's, or that of someone they share an organisation or a patron with.
    public boolean bind(UUID reviewer, UUID applicant, @Nullable UUID organisation) {
        if (reviewer.equals(applicant)) {
            return true;
        }
        Set<UUID> common = new HashSet<>(ofAccounts.getOrDefault(applicant, Set.of()));
        if (organisation != null) {
            common.add(organisation);
            common.add(patrons.getOrDefault(organisation, organisation));
        }
        common.retainAll(ofAccounts.getOrDefault(reviewer, Set.of()));
        return !common.isEmpty();
    }
}
