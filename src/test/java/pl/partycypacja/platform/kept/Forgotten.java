package pl.partycypacja.platform.kept;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/// Forgets kept answers after a test has written to tables with their triggers switched off.
@ApplicationScoped
public class Forgotten {

    private final PublicChanges changes;

    Forgotten(PublicChanges changes) {
        this.changes = changes;
    }

    public void removeOld() {
        changes.removeOld();
    }

    public void forget() {
        Sources known = changes.known();
        if (known != null) {
            List<String> all = new ArrayList<>();
            known.all().forEach(source -> all.add(source.table()));
            changes.change(all);
        }
    }
}
