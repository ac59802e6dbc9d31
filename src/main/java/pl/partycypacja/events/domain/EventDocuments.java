package pl.partycypacja.events.domain;

import static pl.partycypacja.platform.problem.Place.at;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.documents.AcceptedFile;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.InputFault;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.NotFound;

/// The documents of events. Whoever may know of an event may read them; coordinators add and remove them, whatever
/// the event's state.
@ApplicationScoped
public class EventDocuments {

    private static final int MAX_MEGABYTES = 10;
    private static final int MAX_FILES = 20;

    private final EventDocumentRepository documents;
    private final EventPlaces places;
    private final Clock clock;

    EventDocuments(EventDocumentRepository documents, EventPlaces places, Clock clock) {
        this.documents = documents;
        this.places = places;
        this.clock = clock;
    }

    /// By the time of upload.
    public List<EventDocument> listOf(Seen<Event> event) {
        return documents.listOf(event.thing());
    }

    /// @throws NotFound when the event has no such document
    public EventDocument get(Seen<Event> event, UUID id) {
        return documents.get(event.thing(), id);
    }

    public byte[] readContent(EventDocument document) {
        return documents.readContent(document);
    }

    /// @throws Forbidden when the caller does not coordinate the event
    /// @throws InvalidInput `file-empty`, `file-too-large`, `file-type`, `too-many-files`
    public EventDocument add(Seen<Event> seen, String givenName, byte[] content) {
        seen.requireAny(Relation.COORDINATOR);
        AcceptedFile file = AcceptedFile.of(givenName, content, MAX_MEGABYTES);
        Event event = seen.thing();
        places.hold(event);
        new InvalidInput.Collector()
                .rejectIf(documents.countOf(event) >= MAX_FILES, at("file"), InputFault.TOO_MANY_FILES)
                .throwIfAny();
        EventDocument document = new EventDocument(event, file, clock.instant());
        event.touch(clock.instant());
        documents.add(document, content);
        return document;
    }

    /// @param requireVersion refuses when the caller had seen another version of the event
    /// @throws Forbidden when the caller does not coordinate the event
    /// @throws NotFound when the event has no such document
    public void remove(Seen<Event> seen, UUID id, LongConsumer requireVersion) {
        seen.requireAny(Relation.COORDINATOR);
        Event event = seen.thing();
        places.hold(event);
        requireVersion.accept(event.version());
        documents.delete(documents.get(event, id));
        event.touch(clock.instant());
        documents.flush();
    }
}
