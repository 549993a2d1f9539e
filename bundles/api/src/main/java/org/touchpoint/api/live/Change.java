package org.touchpoint.api.live;

import org.jspecify.annotations.Nullable;

/**
 * Something that has changed and is committed. It carries no contents: whoever hears of it asks the service for what it may see.
 *
 * @param key what the service is asked by, as {@link ChangeKind} says; null where several things of the kind have changed
 */
public record Change(ChangeKind kind, @Nullable String key) {}
