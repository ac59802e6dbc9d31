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
import pl.partycypacja.platform.values.PolishWords;
import pl.partycypacja.programmes.PublicationStatus;

/// What an organiser offers, year after year, in editions.
@Entity
@SuppressWarnings("UnusedVariable") // some columns are there for queries alone
public class Programme implements Publishable {

    @Id
    private UUID id;

    @Version
    private long version;

    private String slug;
    private String name;

    @Column(name = "organiser_id")
    private UUID organiserId;

    @Enumerated(EnumType.STRING)
    private PublicationStatus status;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] audiences;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] topics;

    @JdbcTypeCode(SqlTypes.JSON)
    private ProgrammeDetails details;

    private String words;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected Programme() {}

    @SuppressWarnings("NullAway.Init")
    Programme(String slug, ProgrammeDetails details, PolishWords dictionary, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.slug = slug;
        this.status = PublicationStatus.DRAFT;
        this.createdAt = now;
        describe(details, dictionary, now);
    }

    /// The columns beside `details` are what lists filter, sort and search by.
    final void describe(ProgrammeDetails newDetails, PolishWords dictionary, Instant now) {
        details = newDetails;
        name = newDetails.name();
        organiserId = newDetails.organiserId();
        audiences = newDetails.audiences().stream().map(Enum::name).toArray(String[]::new);
        topics = newDetails.topics().toArray(String[]::new);
        words = dictionary.index(newDetails.texts());
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

    public String slug() {
        return slug;
    }

    public String name() {
        return name;
    }

    public UUID organiserId() {
        return organiserId;
    }

    @Override
    public PublicationStatus status() {
        return status;
    }

    public ProgrammeDetails details() {
        return details;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
