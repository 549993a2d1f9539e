package org.touchpoint.api.live;

/** What kind of thing has changed. */
public enum ChangeKind {
    /** A follow-up was made, changed or closed; keyed by its id. */
    FOLLOW_UP("follow-up"),
    /** An order or quote was entered, held, released or cancelled; keyed by its number. */
    ORDER("order"),
    /** A customer: its profile, its account, or its time line; keyed by number. */
    CUSTOMER("customer"),
    /** A product; keyed by its external number. */
    PRODUCT("product"),
    /** Event definitions: settings, active or not, launched; never keyed. */
    EVENT("event"),
    /** Plugins and the event types that they bring have come, gone or been quarantined; never keyed. */
    PLUGIN("plugin"),
    /** What plugins add to the console has come or gone; never keyed. */
    EXTENSION("extension"),
    /** The journal was read on, or a decision parked or settled; never keyed, at most once a second. */
    JOURNAL("journal"),
    /** An import has come further; never keyed, at most once a second. */
    IMPORT("import"),
    /** Users, roles or groups; never keyed. */
    USER("user"),
    /** Company News, Special Alerts or links; never keyed. */
    NEWS("news"),
    /** Somebody has opened or left a follow-up; keyed by its id. */
    PRESENCE("presence");

    private final String title;

    ChangeKind(String title) {
        this.title = title;
    }

    /** The name that REST carries. */
    public String title() {
        return title;
    }
}
