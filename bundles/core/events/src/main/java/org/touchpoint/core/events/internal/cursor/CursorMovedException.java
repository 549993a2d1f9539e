package org.touchpoint.core.events.internal.cursor;

/** A cursor is not where this process left it; whoever moved it has answered the facts in between. */
public final class CursorMovedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CursorMovedException(long cursor) {
        super("cursor " + cursor + " has been moved by another process");
    }
}
