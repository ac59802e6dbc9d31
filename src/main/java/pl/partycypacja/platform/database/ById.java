package pl.partycypacja.platform.database;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.SessionCheckMode;

/// Entities by their ids, in one statement that is planned once: HQL with a list of parameters is planned anew each
/// time.
public final class ById {

    private ById() {}

    /// In no particular order; ids that are not there are left out.
    public static <T> List<T> list(EntityManager database, Class<T> type, Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : database
                        .unwrap(Session.class)
                        .findMultiple(type, ids.stream().distinct().toList(), SessionCheckMode.ENABLED)
                        .stream()
                        .filter(Objects::nonNull)
                        .toList();
    }
}
