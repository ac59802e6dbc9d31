package pl.partycypacja.applications.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import pl.partycypacja.organisations.OrganisationsApi;
import pl.partycypacja.platform.paging.Listing;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.platform.security.Role;
import pl.partycypacja.programmes.ProgrammesApi;

/// Who may know of an application, and who may do what to it. Applicants see their own and their organisations';
/// coordinators those that were submitted in their programmes, never drafts.
@ApplicationScoped
public class Access {

    /// Ownership, as part of a query on `a`; [#parameters] fills it.
    static final String VISIBLE = """
            a.applicantId = :caller or a.organisationId in :organisations
            or (a.submittedAt is not null and (:seesAll = true or a.programmeId in :programmes))""";

    private final ApplicationRepository applications;
    private final OrganisationsApi organisations;
    private final ProgrammesApi programmes;

    Access(ApplicationRepository applications, OrganisationsApi organisations, ProgrammesApi programmes) {
        this.applications = applications;
        this.organisations = organisations;
        this.programmes = programmes;
    }

    /// What the visibility of a caller depends on.
    record Scope(UUID caller, Set<UUID> organisations, Set<UUID> programmes, boolean seesAll) {}

    Scope scopeOf(Caller caller) {
        UUID account = caller.requireAccountId();
        Set<UUID> own = organisations.listOrganisationIdsOf(account);
        Set<UUID> coordinated =
                caller.is(Role.COORDINATOR) ? programmes.listCoordinatedProgrammeIds(account) : Set.of();
        return new Scope(account, Listing.idsOrNone(own), Listing.idsOrNone(coordinated), caller.is(Role.ADMIN));
    }

    /// @throws NotFound when there is none, or it is not the caller's to know of
    public Application getVisible(UUID id, Caller caller) {
        Scope scope = scopeOf(caller);
        return applications
                .getEntityManager()
                .createQuery("select a from Application a where a.id = :id and (" + VISIBLE + ")", Application.class)
                .setParameter("id", id)
                .setParameter("caller", scope.caller())
                .setParameter("organisations", scope.organisations())
                .setParameter("programmes", scope.programmes())
                .setParameter("seesAll", scope.seesAll())
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /// @throws NotFound when the caller may not know of it
    /// @throws Forbidden when it is not the caller's, nor their organisation's
    public Application getOwn(UUID id, Caller caller) {
        Application application = getVisible(id, caller);
        if (!isApplicant(application, caller)) {
            throw new Forbidden();
        }
        return application;
    }

    /// @throws NotFound when the caller may not know of it
    /// @throws Forbidden when the caller does not coordinate its programme
    public Application getCoordinated(UUID id, Caller caller) {
        Application application = getVisible(id, caller);
        if (!isCoordinator(application, caller)) {
            throw new Forbidden();
        }
        return application;
    }

    private boolean isApplicant(Application application, Caller caller) {
        UUID account = caller.requireAccountId();
        UUID organisation = application.organisationId();
        return application.applicantId().equals(account)
                || (organisation != null && organisations.isMember(organisation, account));
    }

    private boolean isCoordinator(Application application, Caller caller) {
        return caller.is(Role.ADMIN)
                || (caller.is(Role.COORDINATOR)
                        && programmes
                                .listCoordinatedProgrammeIds(caller.requireAccountId())
                                .contains(application.programmeId()));
    }

    /// What the caller can do to it now.
    public List<ApplicationAction> allowedActions(Application application, Caller caller) {
        return ApplicationAction.allowed(
                application.status(), isApplicant(application, caller), isCoordinator(application, caller));
    }

    /// @throws StateConflict when the state does not allow the action to this caller
    void requireAllowed(ApplicationAction action, Application application, Caller caller) {
        List<ApplicationAction> allowed = allowedActions(application, caller);
        if (!allowed.contains(action)) {
            throw new StateConflict(application.status(), allowed);
        }
    }
}
