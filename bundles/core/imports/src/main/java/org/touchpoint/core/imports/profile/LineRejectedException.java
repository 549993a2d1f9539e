package org.touchpoint.core.imports.profile;

/** Says why a line cannot be taken. There may be one for every line of a large file, so it has no stack trace. */
public final class LineRejectedException extends Exception {
    private static final long serialVersionUID = 1L;

    /** The reason is counted and listed: a few words, 200 characters at most, without the values of the line. */
    public LineRejectedException(String reason) {
        super(reason, null, false, false);
    }

    /** Why. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
