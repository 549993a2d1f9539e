package org.touchpoint.api.customer;

/** How close a customer is to us (L1). */
public enum Relationship {
    /** At arm's length: the price is what counts. */
    TRANSACTIONAL("transactional"),
    /** To the benefit of both, working together in some things. */
    COLLABORATIVE("collaborative"),
    /** As an extension of one another's organization. */
    STRATEGIC("strategic");

    private final String title;

    Relationship(String title) {
        this.title = title;
    }

    /** The name that people see, and that REST and the database carry. */
    public String title() {
        return title;
    }
}
