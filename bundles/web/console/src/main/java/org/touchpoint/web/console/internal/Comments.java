package org.touchpoint.web.console.internal;

import java.util.regex.Pattern;

/**
 * Sends our modules without their comments, which are a quarter of what would go over the wire. Lines stay where they are, so an
 * error names the line of the source. Knows comments that have lines of their own, and types before an expression or a parameter.
 */
final class Comments {
    private static final Pattern TYPE = Pattern.compile("/\\*\\* @(?:[^*]|\\*(?!/))*\\*/ ?");

    private Comments() {}

    static String without(String module) {
        String[] lines = blank(TYPE, module).split("\n", -1);
        boolean inside = false;
        for (int at = 0; at < lines.length; at++) {
            String line = lines[at].strip();
            boolean comment = inside || line.startsWith("/*") || line.startsWith("//");
            inside = comment && !line.endsWith("*/") && !(line.startsWith("//") && !inside);
            lines[at] = comment ? "" : lines[at];
        }
        return String.join("\n", lines);
    }

    private static String blank(Pattern pattern, String text) {
        return pattern.matcher(text)
                .replaceAll(found -> "\n".repeat((int)
                        found.group().chars().filter(each -> each == '\n').count()));
    }
}
