package pl.partycypacja.applications;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.platform.security.Caller;

/// What other modules ask of applications.
public interface ApplicationsApi {

    /// Applicants see their own and their organisations', coordinators those that were submitted in their programmes.
    ///
    /// @throws NotFound when there is none, or it is not the caller's to know of
    Seen<? extends ApplicationView> open(UUID id, Caller caller);

    /// One that somebody else than its applicant is asked about.
    ///
    /// @throws NotFound when there is none
    ApplicationView getApplication(UUID id);

    /// Holds the application against everyone else until the transaction ends, and reads it anew.
    void hold(ApplicationView application);

    /// Reads the application and holds it against everyone else until the transaction ends.
    ///
    /// @throws NotFound when there is none
    ApplicationView hold(UUID id);

    /// What the caller may do with it now.
    List<ApplicationAction> allowedActions(Seen<? extends ApplicationView> application);

    /// @throws DomainException `forbidden` when the action is not the caller's
    /// @throws StateConflict when the state, the calendar or the selection does not allow it now
    void require(ApplicationAction action, Seen<? extends ApplicationView> application);

    /// The refusal of a step that the application's state, or the calendar, forbids.
    StateConflict conflict(Seen<? extends ApplicationView> application);

    /// What it says, for those who judge it.
    FiledApplication getFiled(ApplicationView application);

    /// @throws NotFound when the application has no such document
    FiledApplication.FiledDocument getDocument(ApplicationView application, UUID documentId);

    byte[] readDocument(UUID documentId);

    List<ApplicationReference> listReferences(UUID recruitmentId, Set<ApplicationStatus> statuses);

    List<ApplicationReference> listReferences(Collection<UUID> ids);

    /// What can be reviewed, by reference number, which is the order of submission.
    List<ApplicationReference> listReviewable(UUID recruitmentId);

    /// Everything that was ever submitted in a recruitment.
    List<ApplicationReference> listSubmitted(UUID recruitmentId);

    /// Where those of the ids are that were submitted in the recruitment.
    Map<UUID, ApplicationStatus> listStatuses(UUID recruitmentId, Collection<UUID> ids);

    /// Those that wait for a decision; not one whose corrections are still awaited.
    List<UUID> listDecidable(UUID recruitmentId, LocalDate today);

    /// The caller's own applications in a recruitment, and their organisations', that are shortlisted now.
    Set<UUID> listOwnShortlisted(UUID recruitmentId, Caller caller);

    boolean hasShortlisted(UUID recruitmentId);
}
