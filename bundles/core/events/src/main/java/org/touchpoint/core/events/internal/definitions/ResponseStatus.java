package org.touchpoint.core.events.internal.definitions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;

/** The Response Status list: the statuses that an event's follow-ups may take, kept one on a line. */
final class ResponseStatus {
    private static final String FIELD = "responseStatus";
    private static final List<String> ALWAYS = List.of("Open", "Closed");
    private static final int MOST = 30;
    private static final Pattern STATUS = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._/-]{0,29}");

    private ResponseStatus() {}

    static List<String> check(@Nullable List<String> statuses) {
        if (statuses == null || !statuses.containsAll(ALWAYS)) {
            throw TouchpointException.invalid(
                    FIELD, FIELD + " lacks Open or Closed.", "Give a list with Open and Closed among its statuses.");
        }
        if (statuses.size() > MOST) {
            throw TouchpointException.invalid(
                    FIELD, FIELD + " has " + statuses.size() + " statuses.", "Give at most " + MOST + ".");
        }
        List<String> checked = new ArrayList<>();
        for (int index = 0; index < statuses.size(); index++) {
            checked.add(single(FIELD + "[" + index + "]", statuses.get(index), checked));
        }
        return List.copyOf(checked);
    }

    static String write(List<String> statuses) {
        return String.join("\n", statuses);
    }

    static List<String> read(String kept) {
        return Arrays.stream(kept.split("\n"))
                .filter(status -> !status.isBlank())
                .toList();
    }

    private static String single(String field, @Nullable String status, List<String> before) {
        String text = status == null ? "" : status.strip();
        if (!STATUS.matcher(text).matches()) {
            throw TouchpointException.invalid(
                    field,
                    "'" + text + "' cannot be a status.",
                    "Give 1 to 30 letters, digits, spaces, dots, hyphens, slashes or underscores.");
        }
        if (before.stream().anyMatch(text::equalsIgnoreCase)) {
            throw TouchpointException.invalid(field, "'" + text + "' is in the list twice.", "Give each status once.");
        }
        return text;
    }
}
