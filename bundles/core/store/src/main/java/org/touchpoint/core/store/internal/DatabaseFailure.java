package org.touchpoint.core.store.internal;

import java.sql.SQLException;

/** A failure to connect, commit or close, on its way to {@link Failures}. */
final class DatabaseFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseFailure(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
