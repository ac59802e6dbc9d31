package pl.partycypacja.platform.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import pl.partycypacja.platform.kept.KeptAnswer;
import pl.partycypacja.platform.kept.KeptAnswers;
import pl.partycypacja.platform.problem.ProblemRenderer;
import pl.partycypacja.platform.problem.RetryLater;
import pl.partycypacja.platform.security.Caller;

/// Gives public answers that are kept, before anything else is done; other requests pass. It waits for nothing, and so
/// it
/// runs where requests arrive.
@ApplicationScoped
class KeptAnswersFirst {

    /// After CORS (300), before anyone is asked who they are (200).
    private static final int PRIORITY = 250;

    private final KeptAnswers answers;
    private final RateLimits rateLimits;
    private final ProblemRenderer problems;

    KeptAnswersFirst(KeptAnswers answers, RateLimits rateLimits, ProblemRenderer problems) {
        this.answers = answers;
        this.rateLimits = rateLimits;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::answer, PRIORITY);
    }

    private void answer(RoutingContext request) {
        answers.find(request).ifPresentOrElse(kept -> answer(request, kept), request::next);
    }

    private void answer(RoutingContext request, KeptAnswer kept) {
        if (kept.template() != null) {
            Vertx.currentContext().putLocal(KeptAnswer.TEMPLATE, kept.template());
        }
        try {
            rateLimits.take(Caller.ANONYMOUS, request, "GET", request.request().path());
        } catch (RetryLater tooMany) {
            problems.answer(tooMany, request);
            return;
        }
        HttpServerResponse response = request.response();
        kept.headers().forEach(response::putHeader);
        if (ETags.noneMatchNames(request.request().getHeader(HttpHeaders.IF_NONE_MATCH), kept.etag())) {
            response.setStatusCode(304).end();
        } else {
            response.end(Buffer.buffer(kept.body()));
        }
    }
}
