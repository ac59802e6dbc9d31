package pl.partycypacja.selection.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pl.partycypacja.applications.ApplicationReference;
import pl.partycypacja.applications.ApplicationsApi;
import pl.partycypacja.ownership.Ownership;
import pl.partycypacja.ownership.Ties;
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.security.Caller;

/// Nobody has a say in what concerns themselves (APP-5), asked of many applications at once.
@ApplicationScoped
public class Impartiality {

    private final ApplicationsApi applications;
    private final Ownership ownership;

    Impartiality(ApplicationsApi applications, Ownership ownership) {
        this.applications = applications;
        this.ownership = ownership;
    }

    /// What binds people to applicants and to each other, read at once.
    public Ties tiesOf(Collection<UUID> people, List<ApplicationReference> applicationsOfOthers) {
        return ownership.tiesOf(
                Stream.concat(people.stream(), applicationsOfOthers.stream().map(ApplicationReference::applicantId))
                        .distinct()
                        .toList(),
                applicationsOfOthers.stream()
                        .flatMap(each -> Stream.ofNullable(each.organisationId()))
                        .distinct()
                        .toList());
    }

    /// The applications of a recruitment that the caller is bound to: they are left out of what staff are shown.
    public Set<UUID> listBound(UUID recruitmentId, Caller caller) {
        UUID account = caller.requireAccountId();
        List<ApplicationReference> all = applications.listSubmitted(recruitmentId);
        Ties ties = tiesOf(List.of(account), all);
        return all.stream()
                .filter(each -> ties.bind(account, each.applicantId(), each.organisationId()))
                .map(ApplicationReference::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// @throws Forbidden unless the caller coordinates the programme and is impartial
    public static void requireImpartialCoordinator(Seen<?> thing) {
        thing.requireAny(Relation.COORDINATOR);
        thing.requireNot(Relation.BOUND);
    }

    /// @throws Forbidden when the caller is bound to one of the applications
    public void requireOfEach(UUID recruitmentId, Caller caller, Collection<UUID> applicationIds) {
        if (!Collections.disjoint(listBound(recruitmentId, caller), applicationIds)) {
            throw new Forbidden();
        }
    }

    /// Who decides on all at once is bound to none.
    ///
    /// @throws Forbidden when the caller is bound to one
    public void requireOfAll(UUID recruitmentId, Caller caller) {
        if (!listBound(recruitmentId, caller).isEmpty()) {
            throw new Forbidden();
        }
    }
}
