package pl.partycypacja.applications.domain;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class AttachmentRepository implements PanacheRepositoryBase<Attachment, UUID> {

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

    byte[] readContent(Attachment attachment) {
        return (byte[]) getEntityManager()
                .createNativeQuery("SELECT content FROM attachment_content WHERE attachment_id = :id")
                .setParameter("id", attachment.id())
                .getSingleResult();
    }
}
