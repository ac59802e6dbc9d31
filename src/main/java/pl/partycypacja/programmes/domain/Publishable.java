package pl.partycypacja.programmes.domain;

import java.time.Instant;
import pl.partycypacja.platform.access.Stateful;
import pl.partycypacja.programmes.PublicationStatus;

/// A programme or an edition: drafted, then published, then archived.
public interface Publishable extends Stateful {

    PublicationStatus status();

    @Override
    default PublicationStatus stateAt(Instant now) {
        return status();
    }
}
