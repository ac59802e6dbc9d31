package pl.partycypacja.applications.domain;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import pl.partycypacja.applications.ApplicationLetters;
import pl.partycypacja.applications.ApplicationStatus;
import pl.partycypacja.recruitment.RecruitmentChanged;
import pl.partycypacja.recruitment.RecruitmentsApi;

/// Tells applicants that the recruitment they apply in was extended or cancelled (REC-4).
@ApplicationScoped
class RecruitmentChanges {

    private static final int FIRST = 1_000;
    private static final Set<ApplicationStatus> UNFINISHED =
            EnumSet.of(ApplicationStatus.DRAFT, ApplicationStatus.RETURNED);
    private static final Set<ApplicationStatus> LIVE = EnumSet.complementOf(EnumSet.of(
            ApplicationStatus.WITHDRAWN,
            ApplicationStatus.ACCEPTED,
            ApplicationStatus.RESERVE,
            ApplicationStatus.REJECTED));

    private final ApplicationRepository applications;
    private final RecruitmentsApi recruitments;
    private final ApplicationLetters letters;

    RecruitmentChanges(ApplicationRepository applications, RecruitmentsApi recruitments, ApplicationLetters letters) {
        this.applications = applications;
        this.recruitments = recruitments;
        this.letters = letters;
    }

    /// Before anything else that follows from it, so that people hear of the recruitment first.
    void onChange(@Observes @Priority(FIRST) RecruitmentChanged change) {
        switch (change.kind()) {
            case EXTENDED -> tell(ApplicationMessage.RECRUITMENT_EXTENDED, UNFINISHED, change);
            case CANCELLED -> tell(ApplicationMessage.RECRUITMENT_CANCELLED, LIVE, change);
        }
    }

    private void tell(ApplicationMessage kind, Set<ApplicationStatus> concerned, RecruitmentChanged change) {
        Map<String, String> facts = Map.of("closesOn", String.valueOf(change.closesOn()), "reason", change.reason());
        letters.tellAll(
                kind,
                recruitments.getRecruitment(change.recruitmentId()),
                applications.listReferences(change.recruitmentId(), concerned),
                addressee -> facts,
                null);
    }
}
