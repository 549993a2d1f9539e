package org.touchpoint.core.store.internal;

/** What can be done with the database. */
enum State {
    /** Not open yet, or it could not be reached since the start; tried again until it can. */
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
    String title() {
        return title;
    }
}
