package pl.partycypacja.ownership;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.accounts.AccountsApi;
import pl.partycypacja.organisations.OrganisationReference;
import pl.partycypacja.organisations.OrganisationsApi;

/// The names of those who apply and take part, read for a whole page at once.
@ApplicationScoped
public class ParticipantNames {

    /// The names of nobody.
    public static final Names NONE = new Names(Map.of(), Map.of());

    private final AccountsApi accounts;
    private final OrganisationsApi organisations;

    ParticipantNames(AccountsApi accounts, OrganisationsApi organisations) {
        this.accounts = accounts;
        this.organisations = organisations;
    }

    /// Names by id; of an account or organisation that is no more, none.
    public record Names(Map<UUID, String> people, Map<UUID, String> organisations) {

        public @Nullable String person(@Nullable UUID id) {
            return id == null ? null : people.get(id);
        }

        public @Nullable String organisation(@Nullable UUID id) {
            return id == null ? null : organisations.get(id);
        }

        /// The organisation, or the person where there is none.
        public @Nullable String holder(Owned thing) {
            return thing.organisationId() == null ? person(thing.accountId()) : organisation(thing.organisationId());
        }
    }

    public <T> Names namesOf(
            List<T> things, Function<T, @Nullable UUID> person, Function<T, @Nullable UUID> organisation) {
        return new Names(namesOfPeople(ids(things, person)), namesOfOrganisations(ids(things, organisation)));
    }

    public Names namesOf(List<? extends Owned> things) {
        return namesOf(things, Owned::accountId, Owned::organisationId);
    }

    private static <T> List<UUID> ids(List<T> things, Function<T, @Nullable UUID> id) {
        return things.stream().map(id).filter(Objects::nonNull).distinct().toList();
    }

    public Map<UUID, String> namesOfPeople(List<UUID> ids) {
        return accounts.listPersons(ids).stream()
                .collect(Collectors.toMap(AccountsApi.Person::id, AccountsApi.Person::name));
    }

    public Map<UUID, String> namesOfOrganisations(List<UUID> ids) {
        return organisations.listOrganisations(ids).stream()
                .collect(Collectors.toMap(OrganisationReference::id, OrganisationReference::name));
    }
}
