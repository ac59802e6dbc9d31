package pl.partycypacja.platform.database;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.inject.Singleton;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/// Shows Hibernate's statements to the listener.
@Singleton
@PersistenceUnitExtension
@SuppressWarnings("serial") // nobody writes it
class HibernateStatements implements StatementInspector {

    private final transient StatementListener listener;

    HibernateStatements(StatementListener listener) {
        this.listener = listener;
    }

    @Override
    public String inspect(String statement) {
        listener.see(statement);
        return statement;
    }
}
