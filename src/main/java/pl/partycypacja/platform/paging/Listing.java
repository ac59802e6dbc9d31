package pl.partycypacja.platform.paging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.GeneralProblem;
import pl.partycypacja.platform.problem.MalformedInput;

/// One reading of a collection by keyset: filters, a sort from an allow-list, the id to break ties, no OFFSET
/// (contract rules 22-25). Conditions and sort expressions are SQL or HQL written by us, as the
/// [Reading] takes it; what the client sends is only
/// ever a parameter.
public final class Listing<R> {

    /// An id that nothing has, for a list in a condition that nothing may meet.
    public static final UUID NO_ID = new UUID(0, 0);

    /// The parameter that holds the present moment; a cursor does not depend on it.
    public static final String NOW = "now";

    private final Reading<R> reading;
    private final Cursors cursors;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final Map<String, SortField<R>> sortFields = new LinkedHashMap<>();
    private String defaultSort = "";

    private record SortField<R>(String expression, Class<?> type, Function<R, Object> valueOf) {}

    private record SortKey<R>(SortField<R> field, boolean descending) {}

    Listing(Reading<R> reading, Cursors cursors) {
        this.reading = reading;
        this.cursors = cursors;
    }

    /// The ids, or one that nothing has: a condition on an empty list would be left out, and let everything
    /// through.
    public static Set<UUID> idsOrNone(Set<UUID> ids) {
        return ids.isEmpty() ? Set.of(NO_ID) : ids;
    }

    /// A condition without parameters.
    public Listing<R> where(String condition) {
        conditions.add("(" + condition + ")");
        return this;
    }

    /// A condition with the parameter that it names `:parameter`; left out when the value is null or an empty list.
    public Listing<R> where(String condition, String parameter, @Nullable Object value) {
        if (value == null || (value instanceof Collection<?> values && values.isEmpty())) {
            return this;
        }
        parameters.put(parameter, value);
        return where(condition);
    }

    /// A further parameter of the condition before.
    public Listing<R> with(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    /// Allows sorting by a field.
    ///
    /// @param expression never null in the database
    /// @param type `String`, `Integer`, `LocalDate`, `Instant` or `UUID`
    public Listing<R> sortable(String name, String expression, Class<?> type, Function<R, Object> valueOf) {
        sortFields.put(name, new SortField<>(expression, type, valueOf));
        return this;
    }

    /// How the list is sorted when the client does not say.
    public Listing<R> sortedBy(String sort) {
        this.defaultSort = sort;
        return this;
    }

    /// @param id SQL or HQL of the id, which breaks ties
    /// @throws MalformedInput `malformed-parameter` for a limit or sort that is not allowed
    /// @throws DomainException `invalid-cursor`
    public Page<R> page(PageRequest request, String id, Function<R, Object> idOf) {
        int limit = request.limit();
        List<SortKey<R>> keys = sortKeys(request.sort);
        keys.add(new SortKey<>(new SortField<>(id, UUID.class, idOf), false));
        String binding = binding(keys);
        @Nullable Long total = request.isCounted() ? reading.count(whereClause(conditions), parameters) : null;

        List<R> found = find(request.cursor, keys, binding, limit + 1);
        boolean hasMore = found.size() > limit;
        List<R> items = hasMore ? found.subList(0, limit) : found;
        String next = hasMore ? cursors.write(binding, position(keys, items.getLast())) : null;
        return new Page<>(List.copyOf(items), next, total);
    }

    private List<SortKey<R>> sortKeys(@Nullable String asked) {
        String sort = asked == null ? defaultSort : asked;
        List<SortKey<R>> keys = new ArrayList<>();
        for (String term : sort.split(",", sortFields.size() + 1)) {
            SortKey<R> key = sortKey(term);
            if (keys.stream().anyMatch(earlier -> earlier.field().equals(key.field()))) {
                throw MalformedInput.inParameter(GeneralProblem.MALFORMED_PARAMETER, "sort");
            }
            keys.add(key);
        }
        return keys;
    }

    private SortKey<R> sortKey(String term) {
        boolean descending = term.startsWith("-");
        SortField<R> field = sortFields.get(descending ? term.substring(1) : term);
        if (field == null) {
            throw MalformedInput.inParameter(GeneralProblem.MALFORMED_PARAMETER, "sort");
        }
        return new SortKey<>(field, descending);
    }

    /// What a cursor is bound to: the same on every instance and at every moment.
    private String binding(List<SortKey<R>> keys) {
        String values = parameters.entrySet().stream()
                .filter(parameter -> !parameter.getKey().equals(NOW))
                .map(parameter -> parameter.getKey() + "=" + inOrder(parameter.getValue()))
                .collect(Collectors.joining(";"));
        return reading.name()
                + conditions
                + values
                + keys.stream()
                        .map(key -> key.field().expression() + key.descending())
                        .toList();
    }

    private static String inOrder(Object value) {
        return switch (value) {
            case Collection<?> values ->
                values.stream().map(String::valueOf).sorted().toList().toString();
            case Object[] values -> Arrays.toString(values);
            default -> value.toString();
        };
    }

    private List<R> find(@Nullable String cursor, List<SortKey<R>> keys, String binding, int most) {
        List<String> all = new ArrayList<>(conditions);
        Map<String, Object> values = new LinkedHashMap<>(parameters);
        if (cursor != null) {
            List<Object> position = parse(cursors.read(binding, cursor), keys);
            all.add(after(keys));
            for (int i = 0; i < keys.size(); i++) {
                values.put("after" + i, position.get(i));
            }
        }
        String order = keys.stream()
                .map(key -> key.field().expression() + (key.descending() ? " desc" : ""))
                .collect(Collectors.joining(", "));
        return reading.list(whereClause(all) + " order by " + order, values, most);
    }

    private static String whereClause(List<String> conditions) {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    /// `a >= :a and (a > :a or (a = :a and b < :b) or …)`: strictly after the position in the asked order.
    private static <R> String after(List<SortKey<R>> keys) {
        List<String> alternatives = new ArrayList<>();
        String equalSoFar = "";
        for (int i = 0; i < keys.size(); i++) {
            String expression = keys.get(i).field().expression();
            alternatives.add(
                    "(" + equalSoFar + expression + (keys.get(i).descending() ? " < " : " > ") + ":after" + i + ")");
            equalSoFar += expression + " = :after" + i + " and ";
        }
        // PostgreSQL begins to read an index where this first condition says; from alternatives it cannot tell.
        SortKey<R> first = keys.getFirst();
        return first.field().expression() + (first.descending() ? " <= " : " >= ") + ":after0 and ("
                + String.join(" or ", alternatives) + ")";
    }

    private static <R> List<String> position(List<SortKey<R>> keys, R last) {
        return keys.stream()
                .map(key -> Objects.toString(key.field().valueOf().apply(last)))
                .toList();
    }

    private static <R> List<Object> parse(List<String> position, List<SortKey<R>> keys) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            values.add(parse(position.get(i), keys.get(i).field().type()));
        }
        return values;
    }

    private static Object parse(String text, Class<?> type) {
        if (type == LocalDate.class) {
            return LocalDate.parse(text);
        }
        if (type == Instant.class) {
            return Instant.parse(text);
        }
        if (type == Integer.class) {
            return Integer.valueOf(text);
        }
        return type == UUID.class ? UUID.fromString(text) : text;
    }
}
