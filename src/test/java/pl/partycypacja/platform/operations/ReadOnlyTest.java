package pl.partycypacja.platform.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.fixtures.TestDatabase;
import pl.partycypacja.fixtures.World;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ReadOnlyTest {

    private static final String WRITE = "UPDATE programme SET version = version WHERE false";

    @Inject
    Asking asking;

    @Inject
    World world;

    @Test
    @DisplayName("the database refuses to write for a query, and lets the next transaction of its connection write")
    void queriesDoNotWrite() {
        for (int i = 0; i < 50; i++) {
            assertThat(asking.read()).isEqualTo("on");
            assertThatThrownBy(() -> asking.write()).hasMessageContaining("read-only transaction");
            world.execute(WRITE);
        }
    }

    /// Stands for an operation that reads.
    @ApplicationScoped
    static class Asking {

        private final EntityManager database;

        Asking(EntityManager database) {
            this.database = database;
        }

        @Query
        Object read() {
            return database.createNativeQuery("SHOW transaction_read_only", Object.class)
                    .getSingleResult();
        }

        @Query
        int write() {
            return database.createNativeQuery(WRITE).executeUpdate();
        }
    }
}
