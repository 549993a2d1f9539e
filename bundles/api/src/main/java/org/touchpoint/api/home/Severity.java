package org.touchpoint.api.home;

/** How grave a Special Alert is, gravest first. */
public enum Severity {
    CRITICAL("Critical"),
    WARNING("Warning"),
    INFORMATION("Information");

    private final String title;

    Severity(String title) {
        this.title = title;
    }

    /** The name that people see, and that REST and the database carry. */
    public String title() {
        return title;
    }
}
