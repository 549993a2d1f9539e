package org.touchpoint.api.admin;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file in {@code deploy/} that is not taken.
 *
 * @param name of the file
 * @param plugin symbolic name of the bundle in it, or null if there is none
 * @param version of that bundle; empty if there is none
 * @param reason why it is not taken, and what to do about it, in sentences
 * @param since when it came to lie there as it is
 */
public record RefusedFile(
        String name, @Nullable String plugin, String version, String reason, Instant since, Path location) {}
