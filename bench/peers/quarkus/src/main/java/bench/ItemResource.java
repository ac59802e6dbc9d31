package bench;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/items")
public class ItemResource {

    public record Line(
            UUID id,
            String name,
            LocalDate opensOn,
            int years,
            String summary,
            List<String> audiences,
            List<String> topics,
            boolean freeOfCharge) {

        static Line of(Item item) {
            Item.Details details = item.details;
            return new Line(
                    item.id,
                    item.name,
                    item.opensOn,
                    item.years,
                    details.summary(),
                    details.audiences(),
                    details.topics(),
                    details.freeOfCharge());
        }
    }

    public record Page(List<Line> items, String nextCursor) {}

    @GET
    @Transactional
    public Page list(@QueryParam("after") @DefaultValue("") String after) {
        List<Line> lines = Item.listAfter(after).stream().map(Line::of).toList();
        return new Page(lines, lines.isEmpty() ? null : lines.getLast().name());
    }

    @GET
    @Path("/{id}")
    @Transactional
    public Item get(UUID id) {
        return Item.<Item>findByIdOptional(id).orElseThrow(NotFoundException::new);
    }

    @POST
    @Transactional
    public RestResponse<Item> create(Item item) {
        item.id = UUID.randomUUID();
        item.persist();
        return RestResponse.ResponseBuilder.<Item>created(URI.create("/items/" + item.id))
                .entity(item)
                .build();
    }
}
