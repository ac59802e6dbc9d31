package pl.partycypacja.platform.kept;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.database.StatementListener;

/// Sees every statement of this instance: what an answer that may be kept is made of, and what a transaction changes.
@ApplicationScoped
class Watch implements StatementListener {

    private final PublicChanges changes;
    private final TransactionSynchronizationRegistry transactions;
    private final ThreadLocal<Keeping> reading = new ThreadLocal<>();

    Watch(PublicChanges changes, TransactionSynchronizationRegistry transactions) {
        this.changes = changes;
        this.transactions = transactions;
    }

    @Override
    public void see(String statement) {
        @Nullable Sources sources = changes.known();
        @Nullable Keeping keeping = reading.get();
        Set<String> written;
        if (sources == null) {
            written = Sources.written(statement);
            if (keeping != null) {
                keeping.giveUp();
            }
        } else {
            Sources.Named named = sources.of(statement);
            written = named.written();
            if (keeping != null) {
                keeping.reads(named);
            }
        }
        if (!written.isEmpty()) {
            noteChange(written);
        }
    }

    /// From now on, statements on this thread are those of an answer.
    void begin(Keeping keeping) {
        reading.set(keeping);
    }

    void end() {
        reading.remove();
    }

    private void noteChange(Set<String> written) {
        if (transactions.getTransactionKey() == null) {
            changes.change(written);
            return;
        }
        if (transactions.getRollbackOnly()) {
            return;
        }
        if (transactions.getResource(this) instanceof Changed changed) {
            changed.tables.addAll(written);
            return;
        }
        Changed changed = new Changed();
        changed.tables.addAll(written);
        transactions.putResource(this, changed);
        transactions.registerInterposedSynchronization(changed);
    }

    /// What a transaction changed. It is known once the transaction has ended, before its caller is answered.
    private final class Changed implements Synchronization {

        private final Set<String> tables = new HashSet<>();

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status != Status.STATUS_ROLLEDBACK) {
                changes.change(tables);
            }
        }
    }
}
