package pl.partycypacja.grants.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import pl.partycypacja.platform.database.Repository;

/// Every statement about signatures, and about the documents that were signed.
@ApplicationScoped
class AgreementRepository implements Repository<AgreementSignature> {

    List<AgreementSignature> listOf(Grant grant) {
        return list("grantId = ?1 order by signedAt, id", grant.id());
    }

    void addDocument(Grant grant, byte[] content) {
        getEntityManager()
                .createNativeQuery("INSERT INTO agreement_document (grant_id, content) VALUES (:grant, :content)")
                .setParameter("grant", grant.id())
                .setParameter("content", content)
                .executeUpdate();
    }

    byte[] readDocument(Grant grant) {
        return (byte[]) getEntityManager()
                .createNativeQuery("SELECT content FROM agreement_document WHERE grant_id = :grant")
                .setParameter("grant", grant.id())
                .getSingleResult();
    }
}
