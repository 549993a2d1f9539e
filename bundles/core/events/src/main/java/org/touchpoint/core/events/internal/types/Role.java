package org.touchpoint.core.events.internal.types;

/** What a plugin's service does for its event type. */
public enum Role {
    EVENT_TYPE,
    FACT_TRIGGER,
    AUDIENCE_TRIGGER,
    ORDER_GUARD,
    MESSAGE_SCRIPT
}
