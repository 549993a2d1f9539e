package org.touchpoint.core.orders.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.ErrorCode;
import org.touchpoint.api.TouchpointException;

/**
 * What is done about a fault of a request: who accepts it refuses at the first one, who only tries it keeps them all and goes on. Used by
 * one thread.
 */
final class Faults {
    private final @Nullable List<TouchpointException> kept;

    private Faults(@Nullable List<TouchpointException> kept) {
        this.kept = kept;
    }

    /** The first fault is thrown. */
    static Faults refused() {
        return new Faults(null);
    }

    /** Faults are kept. */
    static Faults kept() {
        return new Faults(new ArrayList<>());
    }

    /** The faults so far. */
    List<TouchpointException> all() {
        return kept == null ? List.of() : List.copyOf(kept);
    }

    /** Makes a check; empty if it gives nothing, or finds a fault that is kept. */
    <T> Optional<T> look(Supplier<? extends @Nullable T> check) {
        try {
            return Optional.ofNullable(check.get());
        } catch (TouchpointException fault) {
            if (kept == null || fault.code() != ErrorCode.INVALID) {
                throw fault;
            }
            kept.add(fault);
            return Optional.empty();
        }
    }
}
