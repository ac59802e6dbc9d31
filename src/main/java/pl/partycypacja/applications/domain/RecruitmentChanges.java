package pl.partycypacja.applications.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import pl.partycypacja.applications.ApplicationMessage;
import pl.partycypacja.recruitment.RecruitmentChanged;

/// Tells applicants that the recruitment they apply in was extended or cancelled (REC-4).
@ApplicationScoped
class RecruitmentChanges {

    private final ApplicationRepository applications;
    private final Event<ApplicationMessage> messages;

    RecruitmentChanges(ApplicationRepository applications, Event<ApplicationMessage> messages) {
        this.applications = applications;
        this.messages = messages;
    }

    void onChange(@Observes RecruitmentChanged change) {
        switch (change.kind()) {
            case EXTENDED ->
                tell(
                        ApplicationMessage.Kind.RECRUITMENT_EXTENDED,
                        applications.listUnfinished(change.recruitmentId()),
                        change);
            case CANCELLED ->
                tell(
                        ApplicationMessage.Kind.RECRUITMENT_CANCELLED,
                        applications.listLive(change.recruitmentId()),
                        change);
        }
    }

    private void tell(ApplicationMessage.Kind kind, List<Application> concerned, RecruitmentChanged change) {
        Map<String, String> facts = Map.of(
                "recruitment", change.name(), "closesOn", String.valueOf(change.closesOn()), "reason", change.reason());
        List<UUID> people =
                concerned.stream().map(Application::applicantId).distinct().toList();
        people.forEach(person -> messages.fire(new ApplicationMessage(kind, person, facts)));
    }
}
