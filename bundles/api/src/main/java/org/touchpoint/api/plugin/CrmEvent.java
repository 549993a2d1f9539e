package org.touchpoint.api.plugin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/**
 * Names the event type that a component belongs to: put it beside {@code @Component} on the {@link EventType} and on each of
 * its triggers, guards and scripts. It becomes the service property {@value #PROPERTY}.
 */
@ComponentPropertyType
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface CrmEvent {
    /** Prefix of the property, by the rules for component property types. */
    String PREFIX_ = "touchpoint.";

    /** The service property as which the type's id is found. */
    String PROPERTY = "touchpoint.crm.event";

    /** The type's id: a letter, then letters, digits, {@code -} or {@code _}; 60 characters at most. */
    String value();
}
