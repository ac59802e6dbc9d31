package pl.partycypacja.platform.paging;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;

/// Reads a list of entities by HQL.
record EntityReading<R>(EntityManager database, Class<R> row, String select) implements Reading<R> {

    @Override
    public String name() {
        return select;
    }

    @Override
    public List<R> list(String rest, Map<String, Object> parameters, int most) {
        return bind(database.createQuery(select + rest, row), parameters)
                .setMaxResults(most)
                .getResultList();
    }

    @Override
    public long count(String where, Map<String, Object> parameters) {
        String from = select.substring(select.indexOf(" from ")).replace(" join fetch ", " join ");
        return bind(database.createQuery("select count(*)" + from + where, Long.class), parameters)
                .getSingleResult();
    }

    private static <T> TypedQuery<T> bind(TypedQuery<T> query, Map<String, Object> values) {
        values.forEach(query::setParameter);
        return query;
    }
}
