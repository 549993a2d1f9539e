package org.touchpoint.core.events.internal.types;

/** What a plugin offers cannot be taken; the message says why, for the administrator. */
public final class NotTakenException extends Exception {
    private static final long serialVersionUID = 1L;

    /** With a reason that follows on the type's name: "offers no trigger …". */
    public NotTakenException(String reason) {
        super(reason);
    }
}
