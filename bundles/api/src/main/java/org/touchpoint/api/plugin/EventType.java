package org.touchpoint.api.plugin;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A type of CRM event, offered as an OSGi service with {@link CrmEvent}. What makes it act are the {@link FactTrigger},
 * {@link AudienceTrigger} and {@link OrderGuard} services, and what people say are the {@link MessageScript} services, of the
 * same type id. Its parameters are the attributes of the OSGi Metatype that the component is {@code @Designate}d with.
 *
 * <p>Methods are called from any thread, at any time while the service is registered, and must answer at once.
 */
@ConsumerType
public interface EventType {
    /** What a new definition of this type starts with. The same answer at each call. */
    EventDefaults defaults();
}
