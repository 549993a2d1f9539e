package org.touchpoint.api.plugin;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * Who is meant by a launch.
 *
 * @param criterion what a customer must meet
 * @param reason why they are called, one sentence; shown on each follow-up
 * @param filter asked once for each customer who meets the criterion, where present; slower than a criterion by far
 */
public record Audience(Criterion criterion, String reason, Optional<Predicate<Candidate>> filter) {
    /** Everybody who meets the criterion. */
    public static Audience of(Criterion criterion, String reason) {
        return new Audience(criterion, reason, Optional.empty());
    }

    /** The same, less the customers whom {@code predicate} turns down. */
    public Audience filteredBy(Predicate<Candidate> predicate) {
        return new Audience(criterion, reason, Optional.of(predicate));
    }
}
