package pl.partycypacja.platform.kept;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Public answers, as bytes. The newest and the most wanted stay, within the memory that there is for them.
@ApplicationScoped
public class KeptAnswers {

    private static final String KEEPING = "partycypacja.keeping";

    private final PublicChanges changes;
    private final Clock clock;
    private final Settings settings;
    private final Cache<Question, KeptAnswer> answers;
    private final Counter hits;
    private final Counter misses;

    /// How many answers are kept.
    @ConfigMapping(prefix = "partycypacja.kept-answers")
    interface Settings {
        @WithDefault("true")
        boolean enabled();

        /// Megabytes.
        @WithDefault("32")
        int megabytes();
    }

    KeptAnswers(PublicChanges changes, Clock clock, Settings settings, MeterRegistry metrics) {
        this.changes = changes;
        this.clock = clock;
        this.settings = settings;
        this.hits = metrics.counter("partycypacja.kept.answers", "result", "hit");
        this.misses = metrics.counter("partycypacja.kept.answers", "result", "miss");
        this.answers = Caffeine.newBuilder()
                .maximumWeight(settings.megabytes() * 1024L * 1024)
                .weigher((Question question, KeptAnswer answer) ->
                        answer.size() + question.address().length())
                .build();
    }

    /// What was answered, if it would be answered again. Otherwise the request is marked, so that its answer may be
    /// kept.
    public Optional<KeptAnswer> find(RoutingContext request) {
        @Nullable Sources trusted = settings.enabled() ? changes.trusted() : null;
        @Nullable Question question = Question.of(request.request());
        if (trusted == null || question == null) {
            return Optional.empty();
        }
        long known = changes.count();
        KeptAnswer answer = answers.getIfPresent(question);
        if (answer != null && answer.isAsItWas(trusted, clock.instant())) {
            hits.increment();
            return Optional.of(answer);
        }
        misses.increment();
        request.put(KEEPING, new Keeping(question, trusted, known, clock.instant()));
        return Optional.empty();
    }

    /// The answer in the making, if it may be kept.
    static @Nullable Keeping keeping(@Nullable RoutingContext request) {
        return request == null ? null : request.get(KEEPING);
    }

    /// Whether the answer to the request may be kept.
    public boolean isWanted(@Nullable RoutingContext request) {
        @Nullable Keeping keeping = keeping(request);
        return keeping != null && keeping.isWhole();
    }

    /// Keeps an answer that is wanted.
    ///
    /// @param headers what the answer is sent with
    public void keep(RoutingContext request, Map<String, String> headers, byte[] body) {
        Keeping keeping = Objects.requireNonNull(keeping(request));
        answers.put(
                keeping.question(),
                new KeptAnswer(
                        body,
                        Objects.requireNonNull(headers.get(HttpHeaders.ETAG)),
                        Map.copyOf(headers),
                        template(),
                        keeping.known(),
                        List.copyOf(keeping.read()),
                        keeping.changes(),
                        keeping.began()));
    }

    private static @Nullable String template() {
        return Vertx.currentContext().getLocal(KeptAnswer.TEMPLATE);
    }
}
