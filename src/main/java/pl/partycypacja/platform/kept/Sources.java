package pl.partycypacja.platform.kept;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which tables the text of a statement names. It finds rather too many than too few: any word of it that is the name
/// of a table or a view.
final class Sources {

    private static final int STATEMENTS = 4_096;
    private static final Pattern NO_NAME = Pattern.compile("\\W+");
    private static final Pattern WRITTEN =
            Pattern.compile("\\b(?:insert\\s+into|update|delete\\s+from|merge\\s+into)\\s+\"?(\\w+)");

    private final Map<String, Source> byTable;
    private final Map<String, Set<String>> tablesByRelation;
    private final LoadingCache<String, Named> statements =
            Caffeine.newBuilder().maximumSize(STATEMENTS).build(this::read);

    /// What a statement names.
    ///
    /// @param read the sources that it may read
    /// @param readsOther whether it may read a table whose changes nobody tells
    /// @param written the tables that it changes, of those that tell of it
    record Named(Set<Source> read, boolean readsOther, Set<String> written) {}

    /// @param byTable the tables that tell of their changes
    /// @param tablesByRelation all tables and views, and what they are made of; a table, of itself
    Sources(Map<String, Source> byTable, Map<String, Set<String>> tablesByRelation) {
        this.byTable = Map.copyOf(byTable);
        this.tablesByRelation = Map.copyOf(tablesByRelation);
    }

    Iterable<Source> all() {
        return byTable.values();
    }

    @Nullable
    Source find(String table) {
        return byTable.get(table);
    }

    Named of(String statement) {
        return statements.get(statement);
    }

    private Named read(String statement) {
        String text = statement.toLowerCase(Locale.ROOT);
        Set<String> tables = Arrays.stream(NO_NAME.split(text, -1))
                .map(word -> tablesByRelation.getOrDefault(word, Set.of()))
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        Set<Source> read = known(tables);
        Set<String> written =
                written(text).stream().filter(byTable::containsKey).collect(Collectors.toUnmodifiableSet());
        return new Named(read, read.size() < tables.size(), written);
    }

    /// The tables that a statement changes, whichever they are.
    static Set<String> written(String statement) {
        return WRITTEN.matcher(statement.toLowerCase(Locale.ROOT))
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<Source> known(Set<String> tables) {
        Set<Source> known = new HashSet<>();
        tables.stream().map(byTable::get).filter(Objects::nonNull).forEach(known::add);
        return Set.copyOf(known);
    }
}
