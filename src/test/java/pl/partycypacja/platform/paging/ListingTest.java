package pl.partycypacja.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.fixtures.Stub;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.FieldProblem;
import pl.partycypacja.platform.problem.GeneralProblem;
import pl.partycypacja.platform.problem.MalformedInput;
import pl.partycypacja.platform.security.TestKeys;

class ListingTest {

    private record Row(UUID id, String name, Integer places, LocalDate day, Instant moment) {}

    /// What the database was asked.
    private record Asked(String hql, Map<String, Object> values) {}

    private final Cursors cursors = new Cursors(TestKeys.make(), new ObjectMapper());
    private final List<Asked> asked = new ArrayList<>();
    private final List<Row> found = new ArrayList<>();

    private static Row row(int number) {
        return new Row(
                new UUID(7, number),
                "Nazwa " + number,
                number,
                LocalDate.of(2026, 6, number),
                Instant.parse("2026-06-20T08:00:00Z").plusSeconds(number));
    }

    private EntityManager database() {
        return Stub.of(EntityManager.class, Map.of("createQuery", statement -> query((String) statement[0])));
    }

    private TypedQuery<?> query(String hql) {
        Map<String, Object> values = new HashMap<>();
        asked.add(new Asked(hql, values));
        TypedQuery<?>[] self = new TypedQuery<?>[1];
        int[] most = {Integer.MAX_VALUE};
        Map<String, Function<Object[], Object>> answers = new HashMap<>();
        answers.put("setParameter", parameter -> {
            values.put((String) parameter[0], parameter[1]);
            return self[0];
        });
        answers.put("setMaxResults", limit -> {
            most[0] = (Integer) limit[0];
            return self[0];
        });
        answers.put("getResultList", none -> found.subList(0, Math.min(most[0], found.size())));
        answers.put("getSingleResult", none -> 42L);
        self[0] = Stub.of(TypedQuery.class, answers);
        return self[0];
    }

    private Listing<Row> listing() {
        return new Listing<>(new EntityReading<>(database(), Row.class, "select new Row(r.id) from Thing r"), cursors)
                .sortable("name", "r.name", String.class, Row::name)
                .sortable("places", "r.places", Integer.class, Row::places)
                .sortable("day", "r.day", LocalDate.class, Row::day)
                .sortable("moment", "r.moment", Instant.class, Row::moment)
                .sortedBy("name");
    }

    private static PageRequest request(int limit, @Nullable String sort, @Nullable String cursor) {
        PageRequest request = new PageRequest();
        request.limit = limit;
        request.sort = sort;
        request.cursor = cursor;
        return request;
    }

    private static Page<Row> page(Listing<Row> listing, PageRequest request) {
        return listing.page(request, "r.id", Row::id);
    }

    private void rows(int count) {
        found.clear();
        for (int i = 1; i <= count; i++) {
            found.add(row(i));
        }
    }

    @Test
    @DisplayName("rule 22: the last page has no next one, and one row more than asked for shows that there is")
    void nextPage() {
        rows(3);
        assertThat(page(listing(), request(3, null, null)))
                .isEqualTo(new Page<>(List.of(row(1), row(2), row(3)), null, null));
        Page<Row> first = page(listing(), request(2, null, null));
        assertThat(first.items()).containsExactly(row(1), row(2));
        assertThat(first.nextCursor()).isNotNull();
        rows(0);
        assertThat(page(listing(), request(2, null, null))).isEqualTo(new Page<>(List.of(), null, null));
    }

    @Test
    @DisplayName("rule 25: the default order, and the id to break ties")
    void defaultOrder() {
        page(listing(), request(2, null, null));
        assertThat(asked)
                .containsExactly(new Asked("select new Row(r.id) from Thing r order by r.name, r.id", Map.of()));
    }

    @Test
    @DisplayName("rule 26: a filter that is not set, or is empty, is left out")
    void filters() {
        page(
                listing()
                        .where("r.open")
                        .where("r.name = :name", "name", "a")
                        .where("r.places > :places", "places", null)
                        .where("r.kind in :kinds", "kinds", Set.of())
                        .where("r.day between :from and :to", "from", 1)
                        .with("to", 2),
                request(2, "-day", null));
        assertThat(asked)
                .containsExactly(new Asked(
                        "select new Row(r.id) from Thing r where (r.open) and (r.name = :name)"
                                + " and (r.day between :from and :to) order by r.day desc, r.id",
                        Map.of("name", "a", "from", 1, "to", 2)));
    }

    @Test
    @DisplayName("rule 23: the next page begins strictly after the last row, in an order that turns at any field")
    void keyset() {
        rows(3);
        String sort = "-day,places,-moment";
        String cursor = page(listing().where("r.open"), request(2, sort, null)).nextCursor();
        asked.clear();
        page(listing().where("r.open"), request(2, sort, cursor));
        assertThat(asked)
                .containsExactly(new Asked(
                        "select new Row(r.id) from Thing r where (r.open) and r.day <= :after0 and ((r.day < :after0)"
                                + " or (r.day = :after0 and r.places > :after1)"
                                + " or (r.day = :after0 and r.places = :after1 and r.moment < :after2)"
                                + " or (r.day = :after0 and r.places = :after1 and r.moment = :after2 and r.id > :after3))"
                                + " order by r.day desc, r.places, r.moment desc, r.id",
                        Map.of(
                                "after0", row(2).day(),
                                "after1", 2,
                                "after2", row(2).moment(),
                                "after3", row(2).id())));
    }

    @Test
    @DisplayName("rule 23: a cursor belongs to its order, its filters and its collection")
    void foreignCursor() {
        rows(3);
        Listing<Row> one = listing().where("r.name = :name", "name", "a");
        String cursor = page(one, request(2, "name", null)).nextCursor();
        refused(listing().where("r.name = :name", "name", "b"), "name", cursor);
        refused(listing().where("r.name = :name", "name", "a").where("r.open"), "name", cursor);
        refused(listing(), "name", cursor);
        refused(listing().where("r.name = :name", "name", "a"), "-name", cursor);
        refused(listing().where("r.name = :name", "name", "a"), "name,day", cursor);
        assertThat(page(listing().where("r.name = :name", "name", "a"), request(1, null, cursor))
                        .items())
                .as("the default order is the same one; the limit may change")
                .hasSize(1);
    }

    private static void refused(Listing<Row> listing, String sort, @Nullable String cursor) {
        assertThatThrownBy(() -> page(listing, request(2, sort, cursor)))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(GeneralProblem.INVALID_CURSOR));
    }

    @Test
    @DisplayName("rule 23: a cursor outlives the moment, and does not depend on the order of a filter's values")
    void samePlaceLater() {
        rows(3);
        String cursor = page(
                        listing()
                                .where("r.moment < :now", Listing.NOW, Instant.EPOCH)
                                .where("r.kind in :kinds", "kinds", List.of("A", "B")),
                        request(2, null, null))
                .nextCursor();
        Page<Row> next = page(
                listing()
                        .where("r.moment < :now", Listing.NOW, Instant.MAX)
                        .where("r.kind in :kinds", "kinds", List.of("B", "A")),
                request(2, null, cursor));
        assertThat(next.items()).hasSize(2);
    }

    @Test
    @DisplayName("rule 25: what is not on the list of fields sorts nothing, nor does a field twice")
    void unknownSort() {
        for (String sort : new String[] {
            "",
            "-",
            "id",
            "Name",
            "name;",
            "name,",
            ",name",
            "name,name",
            "name,-name",
            "--name",
            "r.name",
            "name desc",
            "name,places,day,moment,name"
        }) {
            assertThatThrownBy(() -> page(listing(), request(2, sort, null)))
                    .as(sort)
                    .isInstanceOfSatisfying(
                            MalformedInput.class,
                            refusal -> assertThat(refusal.errors())
                                    .extracting(FieldProblem::parameter)
                                    .containsExactly("sort"));
        }
        assertThat(asked).isEmpty();
        page(listing(), request(2, "name,places,day,-moment", null));
        assertThat(asked).hasSize(1);
    }

    @Test
    @DisplayName("rule 24: all are counted, not those of the page, and only when asked")
    void counted() {
        rows(3);
        String cursor = page(listing().where("r.name = :name", "name", "a"), request(2, null, null))
                .nextCursor();
        asked.clear();
        PageRequest request = request(2, null, cursor);
        request.count = true;
        assertThat(page(listing().where("r.name = :name", "name", "a"), request).total())
                .isEqualTo(42);
        assertThat(asked)
                .hasSize(2)
                .contains(new Asked("select count(*) from Thing r where (r.name = :name)", Map.of("name", "a")));
    }

    @Test
    @DisplayName("an empty set of ids meets nothing, where a condition without values would meet everything")
    void idsOrNone() {
        UUID id = UUID.randomUUID();
        assertThat(Listing.idsOrNone(Set.of(id))).containsExactly(id);
        assertThat(Listing.idsOrNone(Set.of())).containsExactly(new UUID(0, 0));
    }
}
