package bench;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/// As wide as a programme of ours, with the same document.
@Entity
public class Item {

    @Id
    private UUID id;

    private String name;
    private LocalDate opensOn;
    private int years;

    @JdbcTypeCode(SqlTypes.JSON)
    private Details details;

    public record Details(
            String summary,
            String description,
            String audienceDescription,
            List<String> audiences,
            List<String> topics,
            List<String> benefits,
            boolean freeOfCharge) {}

    protected Item() {}

    public Item(UUID id, String name, LocalDate opensOn, int years, Details details) {
        this.id = id;
        this.name = name;
        this.opensOn = opensOn;
        this.years = years;
        this.details = details;
    }

    public UUID getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public LocalDate getOpensOn() {
        return opensOn;
    }

    public int getYears() {
        return years;
    }

    public Details getDetails() {
        return details;
    }
}
