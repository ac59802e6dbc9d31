package bench;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/// As wide as a programme of ours, with the same document.
@Entity
public class Item extends PanacheEntityBase {

    @Id
    public UUID id;

    public String name;
    public LocalDate opensOn;
    public int years;

    @JdbcTypeCode(SqlTypes.JSON)
    public Details details;

    public record Details(
            String summary,
            String description,
            String audienceDescription,
            List<String> audiences,
            List<String> topics,
            List<String> benefits,
            boolean freeOfCharge) {}

    static List<Item> listAfter(String name) {
        return find("name > ?1 order by name", name).page(0, 20).list();
    }
}
