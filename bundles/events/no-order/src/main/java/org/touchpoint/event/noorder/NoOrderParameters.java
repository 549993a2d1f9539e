package org.touchpoint.event.noorder;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What a manager can set about a definition of this type; the names of the methods are the parameters' ids. */
@ObjectClassDefinition(
        name = "NoOrder60Days",
        description = "Follows up customers who placed no order for some time, but had placed one in the time before.")
@interface NoOrderParameters {
    /** The first span, in days. */
    @AttributeDefinition(
            name = "Days without an order",
            description = "No order was placed in so many days before the day of the launch.",
            min = "1",
            max = "3650")
    int daysWithout() default 60;

    /** The second span, in days. */
    @AttributeDefinition(
            name = "Days with an order before that",
            description = "At least one order was placed in so many days before these.",
            min = "1",
            max = "3650")
    int daysBefore() default 60;
}
