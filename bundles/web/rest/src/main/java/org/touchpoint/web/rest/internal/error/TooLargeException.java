package org.touchpoint.web.rest.internal.error;

/** A body longer than what its address takes. */
public final class TooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param limit the most that is taken, in bytes
     */
    public TooLargeException(long limit) {
        super("The body is larger than " + (limit >> 20) + " MB, the most that is taken here.");
    }
}
