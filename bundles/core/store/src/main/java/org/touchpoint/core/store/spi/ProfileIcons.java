package org.touchpoint.core.store.spi;

import java.time.Instant;
import org.osgi.annotation.versioning.ProviderType;

/** The icons that events and imports place on customers' profiles (V9 OrderIcons). Joins the caller's transaction. */
@ProviderType
public interface ProfileIcons {
    /**
     * An icon to be placed.
     *
     * @param name what it is known by, 1 to 40 characters; the customer has one of a name
     * @param title what it says; cut at 60 characters
     * @param reason why it is there; cut at 500 characters
     * @param by name of the event, or log-in
     */
    record Icon(long customerId, String name, String title, String reason, Instant at, String by) {}

    /** Places an icon, instead of the customer's present one of that name. */
    void place(Icon icon);

    /** Takes an icon away; nothing happens if there is none. */
    void remove(long customerId, String name);
}
