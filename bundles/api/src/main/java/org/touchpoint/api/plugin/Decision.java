package org.touchpoint.api.plugin;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.touchpoint.api.followup.Priority;

/** What a rule wants done about a fact, with its reason. Immutable. */
@ProviderType
public sealed interface Decision permits Decision.Nothing, Decision.FollowUp {
    /** Why, one sentence of at most 500 characters; shown on the follow-up. */
    String reason();

    /** Nothing is to be done. */
    static Decision nothing(String reason) {
        return new Nothing(reason);
    }

    /** A follow-up, once per definition and order, as the definition sets it up. */
    static FollowUp followUp(String reason) {
        return new FollowUp(reason, Once.PER_ORDER, Optional.empty(), Optional.empty(), Map.of());
    }

    /** Nothing is to be done. */
    record Nothing(String reason) implements Decision {}

    /**
     * A follow-up is to be made.
     *
     * @param once how often at the most
     * @param priority instead of the definition's, if present
     * @param startDate the day on which it is to be worked instead of at once, if present
     * @param placeholders values for further placeholders of the script, by name
     */
    record FollowUp(
            String reason,
            Once once,
            Optional<Priority> priority,
            Optional<LocalDate> startDate,
            Map<String, String> placeholders)
            implements Decision {
        public FollowUp {
            placeholders = Map.copyOf(placeholders);
        }

        /** The same, at most so often. */
        public FollowUp once(Once often) {
            return new FollowUp(reason, often, priority, startDate, placeholders);
        }

        /** The same with a priority of its own; null for the definition's. */
        public FollowUp withPriority(@Nullable Priority other) {
            return new FollowUp(reason, once, Optional.ofNullable(other), startDate, placeholders);
        }

        /** The same, to be worked from this day on; null for at once. */
        public FollowUp startingOn(@Nullable LocalDate day) {
            return new FollowUp(reason, once, priority, Optional.ofNullable(day), placeholders);
        }

        /** The same with values for further placeholders of the script. */
        public FollowUp with(Map<String, String> values) {
            return new FollowUp(reason, once, priority, startDate, values);
        }
    }
}
