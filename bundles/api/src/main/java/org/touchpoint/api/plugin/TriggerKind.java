package org.touchpoint.api.plugin;

/** When an event makes its follow-ups (Vision: the Type list in the Triggers area). */
public enum TriggerKind {
    /** At once after an order is accepted. */
    ORDER("Order"),
    /** Once, when a manager launches it. */
    NOW("NOW"),
    /** When the system itself reaches a state: a hold set, a quote given. */
    VISION("Vision");

    private final String title;

    TriggerKind(String title) {
        this.title = title;
    }

    /** The name that people see, and that REST and the database carry. */
    public String title() {
        return title;
    }
}
