package org.touchpoint.core.events.internal.journal;

/** A decision that failed, to be parked with its fact. */
record Failure(long definition, int part, long position, String reason) {
    static Failure of(long definition, Entry entry, String reason) {
        return new Failure(definition, entry.part(), entry.position(), reason);
    }
}
