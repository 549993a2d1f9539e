package org.touchpoint.api.plugin;

/** Whose contact a follow-up calls (Vision: the Source list in the Contacts area). */
public enum ContactSource {
    /** The contact of the order. */
    ORDER("Order"),
    /** The customer's main contact. */
    CUSTOMER("Customer");

    private final String title;

    ContactSource(String title) {
        this.title = title;
    }

    /** The name that people see, and that REST and the database carry. */
    public String title() {
        return title;
    }
}
