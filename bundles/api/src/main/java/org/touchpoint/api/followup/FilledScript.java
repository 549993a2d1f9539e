package org.touchpoint.api.followup;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A script filled in.
 *
 * @param text with the names that could not be filled still in brackets
 * @param unfilled these names, each once, in order
 * @param contact the person to call, or null where there is none
 */
public record FilledScript(
        String text, List<String> unfilled, @Nullable String contact) {}
