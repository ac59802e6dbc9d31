package pl.partycypacja.selection.domain.review;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import pl.partycypacja.applications.ApplicationReference;
import pl.partycypacja.ownership.Ties;
import pl.partycypacja.selection.domain.review.ReviewRepository.Assignment;

/// How reviews are spread over experts: each goes to the expert who has the fewest, and nobody reviews what they are
/// bound to or were ever given before.
///
/// With two reviewers for each of three applications and experts A, B and C, of whom A is bound to the second: the
/// first goes to A and B, the second to C and B, the third to A and C.
final class ReviewerSpread {

    private final Map<UUID, Integer> load = new HashMap<>();
    private final Map<UUID, Set<UUID>> everAssigned = new HashMap<>();
    private final Map<UUID, Integer> active = new HashMap<>();
    private final Ties ties;

    /// @param experts who may review
    ReviewerSpread(Set<UUID> experts, Ties ties) {
        experts.forEach(expert -> load.put(expert, 0));
        this.ties = ties;
    }

    /// Counts a review that is there. One that was handed back counts for nobody, and its reviewer is not asked
    /// again; one that is awaited from somebody who is no expert any more is made up for.
    void count(Assignment assignment) {
        everAssigned
                .computeIfAbsent(assignment.applicationId(), id -> new HashSet<>())
                .add(assignment.reviewerId());
        boolean isDone = assignment.status() == ReviewStatus.SUBMITTED;
        boolean isAwaited = assignment.status().isAwaited() && load.containsKey(assignment.reviewerId());
        if (isDone || isAwaited) {
            active.merge(assignment.applicationId(), 1, Integer::sum);
            load.computeIfPresent(assignment.reviewerId(), (expert, number) -> number + 1);
        }
    }

    /// How many reviews of the application count.
    int reviewsOf(UUID applicationId) {
        return active.getOrDefault(applicationId, 0);
    }

    /// Gives the application to the expert who has the fewest reviews; of several, to the one with the smallest id.
    ///
    /// @return empty when nobody is left who may review it
    Optional<UUID> assign(ApplicationReference application) {
        Optional<UUID> next = leastLoaded(application);
        next.ifPresent(expert -> count(new Assignment(application.id(), expert, ReviewStatus.ASSIGNED)));
        return next;
    }

    private Optional<UUID> leastLoaded(ApplicationReference application) {
        Set<UUID> taken = everAssigned.getOrDefault(application.id(), Set.of());
        return load.entrySet().stream()
                .sorted(Map.Entry.<UUID, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .filter(expert -> !taken.contains(expert)
                        && !ties.bind(expert, application.applicantId(), application.organisationId()))
                .findFirst();
    }
}
