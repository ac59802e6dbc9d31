package pl.partycypacja.applications.web;

import jakarta.enterprise.context.ApplicationScoped;
import pl.partycypacja.applications.Outcomes;
import pl.partycypacja.applications.domain.Application;
import pl.partycypacja.applications.domain.ApplicationDirectory;
import pl.partycypacja.applications.domain.Attachments;
import pl.partycypacja.platform.access.Seen;

/// Draws an application as its applicant and the programme's coordinators see it.
@ApplicationScoped
class ApplicationAnswers {

    private final ApplicationDirectory directory;
    private final Attachments attachments;
    private final Outcomes outcomes;

    ApplicationAnswers(ApplicationDirectory directory, Attachments attachments, Outcomes outcomes) {
        this.directory = directory;
        this.attachments = attachments;
        this.outcomes = outcomes;
    }

    ApplicationResponse of(Seen<Application> application) {
        return ApplicationResponse.from(
                application.thing(),
                attachments.list(application),
                outcomes.findResult(application.thing()),
                outcomes.findOffer(application.thing()),
                directory.allowedActions(application));
    }
}
