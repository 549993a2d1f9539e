package org.touchpoint.core.events.internal.guard;

/** A plugin answered something that makes no sense; counts as its failure. */
public final class RubbishException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With what is wrong with the answer. */
    public RubbishException(String fault) {
        super(fault);
    }

    /** Refuses an answer unless {@code holds}. */
    public static void unless(boolean holds, String fault) {
        if (!holds) {
            throw new RubbishException(fault);
        }
    }
}
