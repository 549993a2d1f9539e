package org.touchpoint.core.events.internal.definitions;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.touchpoint.api.TouchpointException;

/**
 * Finds brackets that were meant as placeholders and are none: one would be read out to a customer as it stands. Prose may stand in
 * brackets where nobody can take it for a name: with punctuation, without a letter, or longer than any name.
 */
final class Brackets {
    private static final int LONGEST_NAME = 40;
    private static final int NEAR = 2;
    private static final int EXCERPT = 20;
    private static final Pattern PLACEHOLDER = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final Pattern LIKE_A_NAME =
            Pattern.compile("(?=.*\\p{L})[\\p{L}\\p{N}\\s_-]{1," + LONGEST_NAME + "}", Pattern.DOTALL);

    private Brackets() {}

    /** {@code INVALID} naming {@code script} for a bracket without its partner, and for what only looks like a placeholder. */
    static void check(String script, List<String> known) {
        int open = -1;
        for (int i = 0; i < script.length(); i++) {
            char letter = script.charAt(i);
            if (letter == '[') {
                requireNone(script, open);
                open = i;
            } else if (letter == ']') {
                if (open < 0) {
                    throw unpaired(
                            script.substring(Math.max(0, i - EXCERPT), i + 1), "closes a bracket that is not open");
                }
                requireNoSlip(script.substring(open + 1, i), known);
                open = -1;
            }
        }
        requireNone(script, open);
    }

    /** The known name that is nearest, if one is near enough to be meant. */
    static Optional<String> nearest(String name, List<String> known) {
        String plain = plain(name);
        int most = plain.length() > NEAR * 2 ? NEAR : plain.length() / 2 - 1;
        return known.stream()
                .filter(candidate -> distance(plain, plain(candidate)) <= most)
                .min(Comparator.comparingInt(candidate -> distance(plain, plain(candidate))));
    }

    private static void requireNone(String script, int open) {
        if (open >= 0) {
            throw unpaired(
                    script.substring(open, Math.min(script.length(), open + EXCERPT)),
                    "opens a bracket that is not closed before the next one or the end");
        }
    }

    private static void requireNoSlip(String content, List<String> known) {
        if (PLACEHOLDER.matcher(content).matches()
                || !LIKE_A_NAME.matcher(content).matches()) {
            return;
        }
        throw TouchpointException.invalid(
                "script",
                "script holds [" + content + "], which is no placeholder.",
                nearest(content, known)
                        .map(name -> "Did you mean [" + name + "]?")
                        .orElse("Use some of [" + String.join("], [", known) + "], or leave the brackets out."));
    }

    private static TouchpointException unpaired(String excerpt, String fault) {
        return TouchpointException.invalid(
                "script",
                "script " + fault + ": \"" + excerpt + "\".",
                "Write placeholders as [CustomerContact], and other brackets in pairs.");
    }

    private static String plain(String name) {
        return name.replaceAll("[\\s_-]", "").toLowerCase(Locale.ROOT);
    }

    /** How many letters must be added, left out or changed to make one of the other. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
