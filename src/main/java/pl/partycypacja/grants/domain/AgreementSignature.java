package pl.partycypacja.grants.domain;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/// A signature under an agreement: who signed for which side, when, and which document (GRA-2).
@Entity
@Immutable
@Table(name = "agreement_signature")
@SuppressWarnings("UnusedVariable") // some columns are there for queries alone
public class AgreementSignature {

    @Id
    private UUID id;

    @Column(name = "grant_id")
    private UUID grantId;

    @Enumerated(EnumType.STRING)
    private AgreementSide party;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "document_sha256")
    private String documentSha256;

    @Column(name = "signed_at")
    private Instant signedAt;

    @SuppressWarnings("NullAway.Init")
    protected AgreementSignature() {}

    AgreementSignature(UUID grantId, AgreementSide party, UUID accountId, String documentSha256, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.grantId = grantId;
        this.party = party;
        this.accountId = accountId;
        this.documentSha256 = documentSha256;
        this.signedAt = now;
    }

    public AgreementSide party() {
        return party;
    }

    public UUID accountId() {
        return accountId;
    }

    public String documentSha256() {
        return documentSha256;
    }

    public Instant signedAt() {
        return signedAt;
    }
}
