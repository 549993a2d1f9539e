package org.touchpoint.core.imports.internal;

/** A line that is not taken. */
record Rejection(long line, String reason, String content) {
    static final int LONGEST_REASON = 200;
    static final int LONGEST_CONTENT = 4_000;

    Rejection {
        reason = cut(reason, LONGEST_REASON);
        content = cut(content, LONGEST_CONTENT);
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }
}
