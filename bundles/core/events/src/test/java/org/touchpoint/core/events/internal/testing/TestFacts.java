package org.touchpoint.core.events.internal.testing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.touchpoint.api.fact.CustomerSnapshot;
import org.touchpoint.api.fact.LineSnapshot;
import org.touchpoint.api.fact.OrderAccepted;
import org.touchpoint.api.fact.OrderSnapshot;
import org.touchpoint.api.plugin.OrderDraft;

/** Facts about orders of one line. */
public final class TestFacts {
    private TestFacts() {}

    public static OrderAccepted accepted(String order, String customer, Instant at) {
        return new OrderAccepted(at, order(order, at), customer(customer), false);
    }

    public static OrderDraft draft(String order, String customer, Instant at) {
        return new OrderDraft(order(order, at), customer(customer), false);
    }

    public static OrderSnapshot order(String number, Instant at) {
        BigDecimal price = new BigDecimal("10.00");
        LineSnapshot line = new LineSnapshot("PAPER", "PAPER", BigDecimal.ONE, price, BigDecimal.ONE, price);
        return new OrderSnapshot(number, "telephone", at, null, null, price, List.of(line));
    }

    public static CustomerSnapshot customer(String number) {
        return new CustomerSnapshot(
                number, "Customer " + number, null, null, null, null, BigDecimal.ZERO, BigDecimal.ZERO);
    }
}
