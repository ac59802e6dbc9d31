package pl.partycypacja.events.domain;

import static pl.partycypacja.platform.problem.Place.at;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import pl.partycypacja.platform.documents.AcceptedFile;
import pl.partycypacja.platform.problem.InputFault;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.NotFound;

/// The files of events; whoever may read an event may read them.
@ApplicationScoped
public class EventDocuments implements PanacheRepositoryBase<EventDocument, UUID> {

    private static final int MAX_MEGABYTES = 10;
    private static final int MAX_FILES = 20;

    private final EventPlaces places;
    private final Clock clock;

    EventDocuments(EventPlaces places, Clock clock) {
        this.places = places;
        this.clock = clock;
    }

    public List<EventDocument> listOf(Event event) {
        return list("eventId = ?1 order by file.uploadedAt, id", event.id());
    }

    /// @throws NotFound when the event has no such document
    public EventDocument get(Event event, UUID id) {
        return find("eventId = ?1 and id = ?2", event.id(), id)
                .firstResultOptional()
                .orElseThrow(NotFound::new);
    }

    public byte[] readContent(EventDocument document) {
        return (byte[]) getEntityManager()
                .createNativeQuery("SELECT content FROM event_document_content WHERE document_id = :id")
                .setParameter("id", document.id())
                .getSingleResult();
    }

    /// @throws InvalidInput `file-empty`, `file-too-large`, `file-type`, `too-many-files`
    public EventDocument add(Event event, String givenName, byte[] content) {
        AcceptedFile file = AcceptedFile.of(givenName, content, MAX_MEGABYTES);
        places.hold(event);
        new InvalidInput.Collector()
                .rejectIf(count("eventId", event.id()) >= MAX_FILES, at("file"), InputFault.TOO_MANY_FILES)
                .throwIfAny();
        EventDocument document = new EventDocument(event, file, clock.instant());
        event.touch(clock.instant());
        persistAndFlush(document);
        getEntityManager()
                .createNativeQuery("INSERT INTO event_document_content (document_id, content) VALUES (:id, :content)")
                .setParameter("id", document.id())
                .setParameter("content", content)
                .executeUpdate();
        return document;
    }

    /// @param requireVersion refuses when the caller had seen another version of the event
    /// @throws NotFound when the event has no such document
    public void remove(Event event, UUID id, LongConsumer requireVersion) {
        places.hold(event);
        requireVersion.accept(event.version());
        delete(get(event, id));
        event.touch(clock.instant());
        flush();
    }

    void removeAll(Event event) {
        delete("eventId", event.id());
    }
}
