package pl.partycypacja.platform.database;

/// Sees each statement, whether Hibernate's or [Sql]'s, before it is executed on the same thread.
public interface StatementListener {

    void see(String statement);
}
