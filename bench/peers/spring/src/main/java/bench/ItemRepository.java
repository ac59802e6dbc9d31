package bench;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ItemRepository extends JpaRepository<Item, UUID> {

    List<Item> findFirst20ByNameGreaterThanOrderByName(String after);
}
