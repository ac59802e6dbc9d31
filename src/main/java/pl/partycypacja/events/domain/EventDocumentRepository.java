package pl.partycypacja.events.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import pl.partycypacja.platform.database.Repository;
import pl.partycypacja.platform.problem.NotFound;

/// Statements about the documents of events, and about their bytes, which are kept apart.
@ApplicationScoped
class EventDocumentRepository implements Repository<EventDocument> {

    /// By the time of upload.
    List<EventDocument> listOf(Event event) {
        return list("eventId = ?1 order by file.uploadedAt, id", event.id());
    }

    long countOf(Event event) {
        return count("eventId", event.id());
    }

    /// @throws NotFound when the event has no such document
    EventDocument get(Event event, UUID id) {
        return find("eventId = ?1 and id = ?2", event.id(), id)
                .firstResultOptional()
                .orElseThrow(NotFound::new);
    }

    byte[] readContent(EventDocument document) {
        return (byte[]) getEntityManager()
                .createNativeQuery("SELECT content FROM event_document_content WHERE document_id = :id")
                .setParameter("id", document.id())
                .getSingleResult();
    }

    void add(EventDocument document, byte[] content) {
        persistAndFlush(document);
        getEntityManager()
                .createNativeQuery("INSERT INTO event_document_content (document_id, content) VALUES (:id, :content)")
                .setParameter("id", document.id())
                .setParameter("content", content)
                .executeUpdate();
    }

    void removeAllOf(Event event) {
        delete("eventId", event.id());
    }
}
