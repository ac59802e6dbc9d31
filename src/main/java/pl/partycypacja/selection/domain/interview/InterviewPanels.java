package pl.partycypacja.selection.domain.interview;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import pl.partycypacja.applications.ApplicationView;
import pl.partycypacja.ownership.Ownership;
import pl.partycypacja.ownership.OwnershipFault;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.Place;

/// Who talks to an applicant is bound to them by nothing (APP-5).
@ApplicationScoped
class InterviewPanels {

    private final Ownership ownership;

    InterviewPanels(Ownership ownership) {
        this.ownership = ownership;
    }

    /// @throws InvalidInput `conflict-of-interest` with somebody in the panel
    void requireImpartial(List<UUID> panel, ApplicationView application) {
        if (panel.stream().anyMatch(member -> ownership.isBound(member, application))) {
            throw InvalidInput.at(Place.at("applicationId"), OwnershipFault.CONFLICT_OF_INTEREST);
        }
    }
}
