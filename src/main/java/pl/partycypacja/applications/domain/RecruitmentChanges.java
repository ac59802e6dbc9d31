package pl.partycypacja.applications.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import pl.partycypacja.applications.ApplicationMessage;
import pl.partycypacja.recruitment.RecruitmentChanged;

/// Tells applicants that the recruitment they apply in was extended or cancelled (REC-4).
@ApplicationScoped
class RecruitmentChanges {

    private static final Set<ApplicationStatus> UNFINISHED =
            EnumSet.of(ApplicationStatus.DRAFT, ApplicationStatus.RETURNED);
    private static final Set<ApplicationStatus> LIVE = EnumSet.complementOf(EnumSet.of(
            ApplicationStatus.WITHDRAWN,
            ApplicationStatus.ACCEPTED,
            ApplicationStatus.RESERVE,
            ApplicationStatus.REJECTED));

    private final ApplicationRepository applications;
    private final Access access;
    private final Event<ApplicationMessage> messages;

    RecruitmentChanges(ApplicationRepository applications, Access access, Event<ApplicationMessage> messages) {
        this.applications = applications;
        this.access = access;
        this.messages = messages;
    }

    void onChange(@Observes RecruitmentChanged change) {
        switch (change.kind()) {
            case EXTENDED -> tell(ApplicationMessage.Kind.RECRUITMENT_EXTENDED, UNFINISHED, change);
            case CANCELLED -> tell(ApplicationMessage.Kind.RECRUITMENT_CANCELLED, LIVE, change);
        }
    }

    private void tell(ApplicationMessage.Kind kind, Set<ApplicationStatus> concerned, RecruitmentChanged change) {
        Map<String, String> facts = Map.of(
                "recruitment", change.name(), "closesOn", String.valueOf(change.closesOn()), "reason", change.reason());
        Set<UUID> people = applications.listApplicants(change.recruitmentId(), concerned).stream()
                .flatMap(applicant -> access.listApplicants(applicant.personId(), applicant.organisationId()).stream())
                .collect(Collectors.toUnmodifiableSet());
        messages.fire(new ApplicationMessage(kind, people, facts));
    }
}
