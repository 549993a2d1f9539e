package org.touchpoint.event.credithold;

import java.math.BigDecimal;
import org.osgi.service.component.annotations.Component;
import org.touchpoint.api.plugin.CrmEvent;
import org.touchpoint.api.plugin.GuardRule;
import org.touchpoint.api.plugin.InvalidParameterException;
import org.touchpoint.api.plugin.OrderGuard;
import org.touchpoint.api.plugin.Parameters;

/** Holds an order with which balance and open orders would pass the customer's credit limit. */
@Component
@CrmEvent(CreditHoldEvent.TYPE)
public final class CreditHoldGuard implements OrderGuard {
    private static final BigDecimal LARGEST_TOLERANCE = BigDecimal.valueOf(1000);
    private static final BigDecimal LARGEST_MINIMUM = BigDecimal.valueOf(1_000_000_000);

    @Override
    public GuardRule rule(Parameters parameters) {
        return new CreditCheck(
                between0And(LARGEST_TOLERANCE, parameters, "tolerancePercent"),
                between0And(LARGEST_MINIMUM, parameters, "minimumTotal"));
    }

    private static BigDecimal between0And(BigDecimal largest, Parameters parameters, String name) {
        BigDecimal number = parameters.decimal(name);
        if (number.signum() < 0 || number.compareTo(largest) > 0) {
            throw new InvalidParameterException(
                    name, "is " + number.toPlainString() + ", not a number from 0 to " + largest.toPlainString());
        }
        return number;
    }
}
