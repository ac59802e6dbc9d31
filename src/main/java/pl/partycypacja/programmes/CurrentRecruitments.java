package pl.partycypacja.programmes;

import java.util.Optional;
import java.util.UUID;

/// What the catalogue asks so that one call draws a programme's page. The recruitment module answers; the
/// catalogue does not know it.
public interface CurrentRecruitments {

    /// The recruitment of an edition to show: the open one, else the next one, else the latest. Cancelled ones
    /// and drafts are never shown.
    Optional<CurrentRecruitment> findCurrent(UUID editionId);
}
