package org.touchpoint.api.followup;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Follow-up Override did, item by item in the order asked.
 *
 * @param done how many were changed, deleted or put back
 * @param unchanged how many were so already
 * @param refused how many were left as they are, each with the reason
 */
public record OverrideResult(int done, int unchanged, int refused, List<Item> items) {
    /** It was done. */
    public static final String DONE = "done";

    /** There was nothing to do. */
    public static final String UNCHANGED = "unchanged";

    /** It could not be done; nothing of it was. */
    public static final String REFUSED = "refused";

    public OverrideResult {
        items = List.copyOf(items);
    }

    /**
     * One of them.
     *
     * @param outcome {@link #DONE}, {@link #UNCHANGED} or {@link #REFUSED}
     * @param reason why it was not done, with what to do about it; null if it was
     */
    public record Item(long id, String outcome, @Nullable String reason) {}
}
