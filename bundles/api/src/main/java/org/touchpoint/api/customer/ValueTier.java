package org.touchpoint.api.customer;

/** How much a customer is worth (CustomerSat's tiers). */
public enum ValueTier {
    GOLD("Gold"),
    SILVER("Silver"),
    BRONZE("Bronze");

    private final String title;

    ValueTier(String title) {
        this.title = title;
    }

    /** The name that people see, and that REST and the database carry. */
    public String title() {
        return title;
    }
}
