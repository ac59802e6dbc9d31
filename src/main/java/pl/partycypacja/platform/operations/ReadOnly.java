package pl.partycypacja.platform.operations;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionManager;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.postgresql.jdbc.PgConnection;

/// Gives a [Query] that reads entities a read-only transaction: the database refuses to write in it, and Hibernate does
/// not look for changes. That it is read-only costs no statement: the driver says so as it begins the transaction.
@Interceptor
@Query
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 210)
public class ReadOnly {

    private final EntityManager database;
    private final TransactionManager transactions;

    ReadOnly(EntityManager database, TransactionManager transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    @AroundInvoke
    @Nullable
    Object read(InvocationContext invocation) throws Exception {
        if (!invocation.getMethod().getAnnotation(Query.class).entities()) {
            return invocation.proceed();
        }
        transactions.begin();
        try {
            forbidWriting();
            @Nullable Object answer = invocation.proceed();
            transactions.commit();
            return answer;
        } finally {
            if (transactions.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transactions.rollback();
            }
        }
    }

    private void forbidWriting() {
        Session session = database.unwrap(Session.class);
        session.setDefaultReadOnly(true);
        session.setHibernateFlushMode(FlushMode.MANUAL);
        // The pool forbids it once a transaction has begun; for the driver none has, before the first statement.
        session.doWork(connection -> connection.unwrap(PgConnection.class).setReadOnly(true));
    }
}
