package pl.partycypacja.applications;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The steps that a selection takes with applications (APP-1). Each is on record, with who took it. Whether a step is
/// allowed is asked before it is taken.
public interface ApplicationSteps {

    /// Puts on record what happened to an application that stays where it is.
    ///
    /// @param actor null where the system did it by itself, because time had passed
    void note(ApplicationView application, ApplicationHistoryAction step, @Nullable UUID actor);

    /// APP-9: takes a place that was offered from the reserve list.
    void accept(ApplicationView application, UUID actor);

    /// An appeal was upheld: the application is decided anew.
    void reopen(ApplicationView application, UUID actor);

    /// Moves applications from some states to another, in one statement. Those that are in none of the states are left
    /// alone.
    ///
    /// @return those that were moved
    List<UUID> moveAll(
            Collection<UUID> ids,
            Set<ApplicationStatus> from,
            ApplicationStatus to,
            ApplicationHistoryAction action,
            UUID actor,
            Instant now);

    /// Holds whatever waits for a decision, so that nobody withdraws or corrects anything until the transaction ends.
    void holdUndecided(UUID recruitmentId);

    /// APP-8: makes results of decisions, in one statement however many there are.
    void announce(Map<UUID, DecisionOutcome> results, UUID actor, Instant now);

    /// APP-6: the order that a coordinator gave to applications of equal scores.
    ///
    /// @param order the best first
    /// @param score that they share
    void orderTie(List<UUID> order, BigDecimal score);
}
