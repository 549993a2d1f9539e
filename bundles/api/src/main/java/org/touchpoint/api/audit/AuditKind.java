package org.touchpoint.api.audit;

/** What kind of thing an entry of the audit is about. */
public enum AuditKind {
    /** An event definition; keyed by its name. */
    EVENT("event"),
    /** A follow-up changed by somebody who is not its assignee; keyed by its id. */
    FOLLOW_UP("follow-up"),
    /** Follow-ups changed together on the screen Follow-up Override; keyed by id. */
    OVERRIDE("override"),
    /** A user; keyed by log-in. */
    USER("user"),
    /** A role with its job functions; keyed by name. */
    ROLE("role"),
    /** A group with its members; keyed by name. */
    GROUP("group"),
    /** A plugin; keyed by its symbolic name. */
    PLUGIN("plugin"),
    /** A hold that was released; keyed by the order's number. */
    HOLD("hold"),
    /** An order that was cancelled; keyed by its number. */
    ORDER("order"),
    /** Parked decisions that were tried again; keyed by the event's name, or {@code all}. */
    JOURNAL("journal"),
    /** An import; keyed by its file's name. */
    IMPORT("import"),
    /** A product; keyed by its external number. */
    PRODUCT("product"),
    /** A customer; keyed by number. */
    CUSTOMER("customer"),
    /** Company News and Special Alerts; keyed by id. */
    NEWS("news"),
    /** A log-in that failed; keyed by log-in. */
    LOG_IN("log-in");

    private final String title;

    AuditKind(String title) {
        this.title = title;
    }

    /** The name that people see, and that REST and the database carry. */
    public String title() {
        return title;
    }
}
