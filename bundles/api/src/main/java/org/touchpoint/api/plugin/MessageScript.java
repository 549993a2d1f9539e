package org.touchpoint.api.plugin;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * The sample script of an event type: what the user says on the phone. An OSGi service with {@link CrmEvent}.
 */
@ConsumerType
public interface MessageScript {
    /**
     * The text, with placeholders in brackets such as {@code [CustomerContact]}, or the location of a longer document
     * ({@code https://…}). A placeholder that Touchpoint does not know and no decision fills is refused when it is saved.
     */
    String text();
}
