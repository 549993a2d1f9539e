package org.touchpoint.api.admin;

import java.time.Instant;
import org.osgi.annotation.versioning.ProviderType;

/** Whether the product can work. Always there, even while the database is not. Thread-safe. */
@ProviderType
public interface SystemHealth {
    /**
     * How the product is.
     *
     * @param state {@code up}; {@code starting} (the schema or the demo company is being made); {@code full} (reads only until there
     *     is room); {@code lost} (no database); {@code refused} (the database is of a newer version)
     * @param sentence what that means and what to do about it
     * @param since when it came to that state
     * @param database name and version of the database, empty while unknown
     */
    record Health(String state, String sentence, Instant since, String database) {
        /** Whether orders can be taken. */
        public boolean up() {
            return state.equals("up");
        }
    }

    /** How the product is now; answers at once. */
    Health health();
}
