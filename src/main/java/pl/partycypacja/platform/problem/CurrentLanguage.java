package pl.partycypacja.platform.problem;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/// The language of the current request (contract rule 16).
@ApplicationScoped
public class CurrentLanguage {

    private final CurrentVertxRequest request;
    private final ProblemTexts messages;

    CurrentLanguage(CurrentVertxRequest request, ProblemTexts messages) {
        this.request = request;
        this.messages = messages;
    }

    public Locale get() {
        return request.getCurrent() == null ? ProblemTexts.POLISH : ProblemRenderer.languageOf(request.getCurrent());
    }

    /// The text of a fault.
    public String describe(FieldProblem problem) {
        return messages.describe(problem, get());
    }
}
