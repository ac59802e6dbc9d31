package pl.partycypacja.applications.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pl.partycypacja.platform.database.Repository;

/// Every statement about attachments and their bytes.
@ApplicationScoped
class AttachmentRepository implements Repository<Attachment> {

    List<Attachment> listOf(UUID applicationId) {
        return list("applicationId = ?1 order by file.uploadedAt, id", applicationId);
    }

    Optional<Attachment> findOf(UUID applicationId, UUID attachmentId) {
        return find("applicationId = ?1 and id = ?2", applicationId, attachmentId)
                .firstResultOptional();
    }

    void persist(Attachment attachment, byte[] content) {
        persistAndFlush(attachment);
        getEntityManager()
                .createNativeQuery("INSERT INTO attachment_content (attachment_id, content) VALUES (:id, :content)")
                .setParameter("id", attachment.id())
                .setParameter("content", content)
                .executeUpdate();
    }

    byte[] readContent(UUID attachmentId) {
        return (byte[]) getEntityManager()
                .createNativeQuery("SELECT content FROM attachment_content WHERE attachment_id = :id")
                .setParameter("id", attachmentId)
                .getSingleResult();
    }
}
