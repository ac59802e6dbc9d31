package pl.partycypacja.platform.operations;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.postgresql.jdbc.PgConnection;

/// Makes the transaction of a [Query] read-only: the database refuses to write in it, and Hibernate does not look for
/// changes. It costs no statement: the driver says so as it begins the transaction.
@Interceptor
@Query
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 210)
public class ReadOnly {

    private final EntityManager database;

    ReadOnly(EntityManager database) {
        this.database = database;
    }

    @AroundInvoke
    @Nullable
    Object read(InvocationContext invocation) throws Exception {
        Session session = database.unwrap(Session.class);
        session.setDefaultReadOnly(true);
        session.setHibernateFlushMode(FlushMode.MANUAL);
        // The pool forbids it once a transaction has begun; for the driver none has, before the first statement.
        session.doWork(connection -> connection.unwrap(PgConnection.class).setReadOnly(true));
        return invocation.proceed();
    }
}
