package org.touchpoint.core.events.internal.types;

/** What a plugin offers cannot be taken; the message says why, for the administrator. */
public final class NotTakenException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean passing;

    /** With a reason that follows on the type's name: "offers no trigger …". */
    public NotTakenException(String reason) {
        this(reason, false);
    }

    private NotTakenException(String reason, boolean passing) {
        super(reason);
        this.passing = passing;
    }

    /** Because the plugin failed, which it may not do another time: on a machine that is just starting, say. */
    static NotTakenException failed(String reason) {
        return new NotTakenException(reason, true);
    }

    /** Whether it may be taken another time. */
    boolean mayPass() {
        return passing;
    }
}
