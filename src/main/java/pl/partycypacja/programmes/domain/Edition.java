package pl.partycypacja.programmes.domain;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.programmes.PublicationStatus;

/// One run of a programme: that of a year, for example.
@Entity
public class Edition implements Publishable {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "programme_id")
    private UUID programmeId;

    private String name;

    @Column(name = "year_from")
    private @Nullable Integer yearFrom;

    @Enumerated(EnumType.STRING)
    private PublicationStatus status;

    @JdbcTypeCode(SqlTypes.JSON)
    private EditionDetails details;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected Edition() {}

    @SuppressWarnings("NullAway.Init")
    Edition(UUID programmeId, EditionDetails details, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.programmeId = programmeId;
        this.status = PublicationStatus.DRAFT;
        this.createdAt = now;
        describe(details, now);
    }

    final void describe(EditionDetails newDetails, Instant now) {
        details = newDetails;
        name = newDetails.name();
        yearFrom = newDetails.yearFrom();
        updatedAt = now;
    }

    /// Takes a step that [PublicationStatus#canBecome] allows.
    void become(PublicationStatus next, Instant now) {
        status = next;
        updatedAt = now;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID programmeId() {
        return programmeId;
    }

    public String name() {
        return name;
    }

    @Override
    public PublicationStatus status() {
        return status;
    }

    public EditionDetails details() {
        return details;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
