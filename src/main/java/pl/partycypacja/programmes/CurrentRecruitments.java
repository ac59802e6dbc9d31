package pl.partycypacja.programmes;

import java.util.Optional;
import java.util.UUID;

/// What the catalogue asks so that one call draws a programme's page. The recruitment module answers; the catalogue
/// does not know it.
public interface CurrentRecruitments {

    /// The edition's recruitment to show: the open one, else the next, else the latest.
    Optional<CurrentRecruitment> findCurrent(UUID editionId);
}
