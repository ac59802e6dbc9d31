package pl.partycypacja.platform.problem;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/// The language of the current request (contract rule 16).
@ApplicationScoped
public class CurrentLanguage {

    private final CurrentVertxRequest request;

    CurrentLanguage(CurrentVertxRequest request) {
        this.request = request;
    }

    public Locale get() {
        return request.getCurrent() == null ? Messages.POLISH : ProblemRenderer.languageOf(request.getCurrent());
    }
}
