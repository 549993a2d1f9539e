package org.touchpoint.api.followup;

/** How urgent a follow-up is, most urgent first. */
public enum Priority {
    URGENT("Urgent"),
    HIGH("High"),
    MEDIUM("Medium"),
    LOW("Low");

    private final String title;

    Priority(String title) {
        this.title = title;
    }

    /** The name that people see, and that REST carries. */
    public String title() {
        return title;
    }
}
