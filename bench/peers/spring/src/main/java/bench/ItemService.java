package bench;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
public class ItemService {

    private final ItemRepository items;

    ItemService(ItemRepository items) {
        this.items = items;
    }

    public List<Item> list(String after) {
        return items.findFirst20ByNameGreaterThanOrderByName(after);
    }

    public Optional<Item> find(UUID id) {
        return items.findById(id);
    }

    @Transactional
    public Item create(ItemController.NewItem item) {
        return items.save(new Item(UUID.randomUUID(), item.name(), item.opensOn(), item.years(), item.details()));
    }
}
