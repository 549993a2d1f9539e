package org.touchpoint.web.rest.internal.error;

/** Text that came from a request, made fit to be shown and logged. */
public final class PlainText {
    private PlainText() {}

    /** The text without control characters and half surrogate pairs, cut to {@code longest} characters. */
    public static String of(String text, int longest) {
        StringBuilder clean = new StringBuilder(Math.min(text.length(), longest));
        int index = 0;
        while (index < text.length() && clean.length() < longest) {
            int character = text.codePointAt(index);
            clean.appendCodePoint(isFit(character) ? character : 0xFFFD);
            index += Character.charCount(character);
        }
        return index < text.length() ? clean.append('…').toString() : clean.toString();
    }

    /** Whether every character can be stored: no NUL (PostgreSQL refuses it), no half of a surrogate pair. */
    public static boolean isStorable(String text) {
        return text.codePoints().allMatch(character -> character != 0 && !isHalf(character));
    }

    private static boolean isFit(int character) {
        return !isHalf(character) && (!Character.isISOControl(character) || character == '\n' || character == '\t');
    }

    private static boolean isHalf(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }
}
