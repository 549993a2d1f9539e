package org.touchpoint.api.plugin;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * The sample script of an event type: what the user says on the phone. An OSGi service with {@link CrmEvent}.
 */
@ConsumerType
public interface MessageScript {
    /**
     * The text, with placeholders in brackets such as {@code [CustomerContact]}, or the location of a longer document
     * ({@code https://…}). A placeholder that neither Touchpoint can fill for the definition's trigger nor
     * this script uses (which says that decisions fill it) is refused when a definition is saved.
     */
    String text();
}
