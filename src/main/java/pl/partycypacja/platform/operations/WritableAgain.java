package pl.partycypacja.platform.operations;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;

/// Takes back what [ReadOnly] says of a connection, before the next transaction has it.
@Singleton
class WritableAgain implements AgroalPoolInterceptor {

    @Override
    public void onConnectionReturn(Connection connection) {
        try {
            if (!connection.isClosed() && connection.isReadOnly()) {
                connection.setReadOnly(false);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A connection cannot be made writable again", e);
        }
    }
}
