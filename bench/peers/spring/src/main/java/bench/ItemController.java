package bench;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/items")
class ItemController {

    private final ItemService items;

    ItemController(ItemService items) {
        this.items = items;
    }

    record NewItem(String name, LocalDate opensOn, int years, Item.Details details) {}

    record Line(
            UUID id,
            String name,
            LocalDate opensOn,
            int years,
            String summary,
            List<String> audiences,
            List<String> topics,
            boolean freeOfCharge) {

        static Line of(Item item) {
            Item.Details details = item.getDetails();
            return new Line(
                    item.getId(),
                    item.getName(),
                    item.getOpensOn(),
                    item.getYears(),
                    details.summary(),
                    details.audiences(),
                    details.topics(),
                    details.freeOfCharge());
        }
    }

    record Page(List<Line> items, String nextCursor) {}

    @GetMapping
    Page list(@RequestParam(defaultValue = "") String after) {
        List<Line> lines = items.list(after).stream().map(Line::of).toList();
        return new Page(lines, lines.isEmpty() ? null : lines.getLast().name());
    }

    @GetMapping("/{id}")
    ResponseEntity<Item> get(@PathVariable UUID id) {
        return ResponseEntity.of(items.find(id));
    }

    @PostMapping
    ResponseEntity<Item> create(@RequestBody NewItem request) {
        Item item = items.create(request);
        return ResponseEntity.created(URI.create("/items/" + item.getId())).body(item);
    }
}
