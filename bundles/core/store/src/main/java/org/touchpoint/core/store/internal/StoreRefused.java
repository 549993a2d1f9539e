package org.touchpoint.core.store.internal;

import org.jspecify.annotations.Nullable;

/** The database must not be used; the message is the sentence that people read. */
final class StoreRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreRefused(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
