package org.touchpoint.core.events.internal.text;

/** Words for people, made of whatever a plugin said: short, on one line, and fit for both databases. */
public final class Plain {
    /** The longest reason that is kept. */
    public static final int REASON = 500;

    private Plain() {}

    /** The text on one line, without control characters, cut at {@code most} characters. */
    public static String line(String text, int most) {
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        if (line.length() <= most) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(most - 2)) ? most - 2 : most - 1;
        return line.substring(0, end) + "…";
    }

    /** The text as a reason. */
    public static String reason(String text) {
        return line(text, REASON);
    }

    /** What a throwable says, whatever its own methods do. */
    public static String reason(Throwable thrown) {
        String kind = thrown.getClass().getSimpleName();
        try {
            String message = thrown.getMessage();
            return reason(message == null ? kind : kind + ": " + message);
        } catch (Throwable worse) { // a plugin's exception may fail to say what it is about
            return reason(kind);
        }
    }
}
