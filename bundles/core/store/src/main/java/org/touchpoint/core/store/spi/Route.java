package org.touchpoint.core.store.spi;

import org.jspecify.annotations.Nullable;

/**
 * One entry of a Route To list, resolved to ids. A user or a group has its id in {@code userId} or {@code groupId}.
 */
public record Route(
        Kind kind, @Nullable Long userId, @Nullable Long groupId) {
    /** What an entry names. */
    public enum Kind {
        EXECUTIVE,
        CSR,
        USER,
        GROUP
    }
}
