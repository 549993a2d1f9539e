package org.touchpoint.core.store;

import java.time.Instant;
import org.osgi.annotation.versioning.ProviderType;

/** How the database is. Always there, also while {@link Transactions} is not. Answers at once; thread-safe. */
@ProviderType
public interface StoreHealth {
    /** What can be done with the database. */
    enum State {
        /** Not open yet, or it cannot be reached since the start; tried again until it can. */
        STARTING("starting"),
        /** Reads and writes are taken. */
        UP("up"),
        /** Reads are taken, writes are refused until there is room on the disk again. */
        FULL("full"),
        /** It cannot be reached; tried again until it can. */
        LOST("lost"),
        /** It must not be used: it is of a newer version, or could not be brought up to date. */
        REFUSED("refused");

        private final String title;

        State(String title) {
            this.title = title;
        }

        /** The name that people see, and that REST carries. */
        public String title() {
            return title;
        }
    }

    /**
     * The state of the database.
     *
     * @param sentence what is the matter and what to do about it, for people
     * @param since when this state began
     * @param database which database it is, such as {@code HSQLDB} or {@code PostgreSQL}
     */
    record Status(State state, String sentence, Instant since, String database) {}

    /** The state as it was found last, at most a few seconds ago. */
    Status status();
}
