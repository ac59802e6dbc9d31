package pl.partycypacja.platform.kept;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.database.StatementListener;

/// Counts the statements of the application, whoever executes them, and shows them to [Watch] as usual.
@Alternative
@Priority(1)
@ApplicationScoped
public class CountedStatements implements StatementListener {

    private final Watch watch;
    private final AtomicLong count = new AtomicLong();
    private volatile @Nullable List<String> texts;

    CountedStatements(Watch watch) {
        this.watch = watch;
    }

    @Override
    public void see(String statement) {
        count.incrementAndGet();
        List<String> noting = texts;
        if (noting != null) {
            noting.add(statement);
        }
        watch.see(statement);
    }

    public long count() {
        return count.get();
    }

    /// From now on, notes what is asked.
    public List<String> note() {
        List<String> noting = new CopyOnWriteArrayList<>();
        texts = noting;
        return noting;
    }
}
