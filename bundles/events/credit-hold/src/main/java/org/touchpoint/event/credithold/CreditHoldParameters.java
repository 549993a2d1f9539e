package org.touchpoint.event.credithold;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What a manager can set about a definition of this type; the names of the methods are the parameters' ids. */
@ObjectClassDefinition(
        name = "CreditHold",
        description = "Holds orders that would pass the customer's credit limit, and follows up credit holds.")
@interface CreditHoldParameters {
    /** How far the limit may be passed. */
    @AttributeDefinition(
            name = "Tolerance, per cent",
            description = "Balance and open orders may pass the credit limit by so many per cent of it.",
            min = "0",
            max = "1000")
    double tolerancePercent() default 0;

    /** From which total on an order is looked at. */
    @AttributeDefinition(
            name = "Smallest total",
            description = "Orders with a total below this are not held.",
            min = "0",
            max = "1000000000")
    double minimumTotal() default 0;
}
