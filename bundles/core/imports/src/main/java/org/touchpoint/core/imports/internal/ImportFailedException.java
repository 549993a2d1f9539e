package org.touchpoint.core.imports.internal;

/** Ends a job as failed; the message is for the person who started it and says what to do. */
final class ImportFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ImportFailedException(String message) {
        super(message);
    }
}
