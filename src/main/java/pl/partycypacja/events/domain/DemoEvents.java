package pl.partycypacja.events.domain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import pl.partycypacja.platform.demo.DemoDataRequested;
import pl.partycypacja.platform.demo.DemoFiles;
import pl.partycypacja.platform.values.PolishWords;
import pl.partycypacja.programmes.ProgrammesApi;
import pl.partycypacja.programmes.ProgrammesApi.EditionSummary;

/// Loads the demo's events. Those that have dates are published, as if 60 days before; the others are drafts.
@ApplicationScoped
class DemoEvents {

    private static final Duration ANNOUNCED_BEFORE = Duration.ofDays(60);

    private final EventRepository events;
    private final ProgrammesApi programmes;
    private final PolishWords dictionary;
    private final Clock clock;

    DemoEvents(EventRepository events, ProgrammesApi programmes, PolishWords dictionary, Clock clock) {
        this.events = events;
        this.programmes = programmes;
        this.dictionary = dictionary;
        this.clock = clock;
    }

    void load(@Observes @Priority(70) DemoDataRequested request) {
        request.files().editions().forEach(edition -> {
            EditionSummary summary = programmes
                    .findEdition(edition.programmeSlug(), edition.name())
                    .orElseThrow();
            edition.node().path("events").forEach(node -> load(summary, node, request.files()));
        });
    }

    /// One description stands for several events, which differ in their titles.
    private void load(EditionSummary edition, JsonNode node, DemoFiles files) {
        node.get("titles").forEach(title -> {
            ObjectNode event = node.get("event").deepCopy();
            event.set("title", title);
            if (!events.exists(edition.id(), title.asText())) {
                create(edition, files.convert(event, EventDetails.class));
            }
        });
    }

    private void create(EditionSummary edition, EventDetails details) {
        details.requireConsistent();
        Event event = new Event(
                edition.programmeId(),
                edition.id(),
                programmes.getOrganiserId(edition.programmeId()),
                details,
                dictionary.index(details.texts()),
                clock.instant());
        if (event.isDated()) {
            Instant announced = Stream.of(clock.instant(), event.startsAt().minus(ANNOUNCED_BEFORE))
                    .min(Instant::compareTo)
                    .orElseThrow();
            PublicationRules.faultsToPublish(details, announced).throwIfAny();
            event.publish(announced);
        }
        events.persistAndFlush(event);
    }
}
