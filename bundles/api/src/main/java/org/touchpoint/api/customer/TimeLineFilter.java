package org.touchpoint.api.customer;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.TouchpointException;

/**
 * Which part of a time line is wanted. Entries come at its head while it is read, so it is read on from an entry and not by pages.
 *
 * @param kinds kinds of entries; empty: all
 * @param before id of the entry behind which it is read on, or null for the latest
 * @param size entries wanted, 1 to {@value PageRequest#LARGEST}
 */
public record TimeLineFilter(Set<String> kinds, @Nullable String before, int size) {
    /** The latest of all kinds. */
    public static final TimeLineFilter LATEST = new TimeLineFilter(Set.of(), null, 50);

    public TimeLineFilter {
        kinds = Set.copyOf(kinds);
        if (size < 1 || size > PageRequest.LARGEST) {
            throw TouchpointException.invalid(
                    "size", "size is " + size, "Give a size from 1 to " + PageRequest.LARGEST + ".");
        }
    }
}
