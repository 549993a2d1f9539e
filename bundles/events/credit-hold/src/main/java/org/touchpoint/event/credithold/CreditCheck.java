package org.touchpoint.event.credithold;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.touchpoint.api.fact.CustomerSnapshot;
import org.touchpoint.api.order.HoldKind;
import org.touchpoint.api.plugin.GuardRule;
import org.touchpoint.api.plugin.OrderDraft;
import org.touchpoint.api.plugin.Verdict;

/**
 * The rule of one definition.
 *
 * @param tolerancePercent by how many per cent of itself the limit may be passed
 * @param minimumTotal orders below this are not looked at
 */
record CreditCheck(BigDecimal tolerancePercent, BigDecimal minimumTotal) implements GuardRule {
    @Override
    public Verdict check(OrderDraft draft) {
        BigDecimal limit = draft.customer().creditLimit();
        BigDecimal total = draft.order().total();
        if (limit == null) {
            return Verdict.pass("The customer has no credit limit.");
        }
        // An apology at 0.00 makes the customer owe no more than before, even if that is too much already.
        if (total.signum() <= 0) {
            return Verdict.pass("The order adds nothing to what the customer owes.");
        }
        if (total.compareTo(minimumTotal) < 0) {
            return Verdict.pass("The total is below " + money(minimumTotal) + ".");
        }
        return against(limit, total, draft.customer());
    }

    private Verdict against(BigDecimal limit, BigDecimal total, CustomerSnapshot customer) {
        BigDecimal owed = customer.balance().add(customer.openOrders()).add(total);
        String figures = "Balance " + money(customer.balance()) + ", open orders " + money(customer.openOrders())
                + " and this order " + money(total) + " make " + money(owed);
        if (owed.compareTo(limit.add(tolerance(limit))) <= 0) {
            return Verdict.pass(figures + ": within the credit limit of " + money(limit) + allowed() + ".");
        }
        return Verdict.hold(
                HoldKind.CREDIT,
                figures + ": over the credit limit of " + money(limit) + allowed() + " by "
                        + money(owed.subtract(limit)) + ".");
    }

    private BigDecimal tolerance(BigDecimal limit) {
        return limit.multiply(tolerancePercent).movePointLeft(2);
    }

    private String allowed() {
        return tolerancePercent.signum() == 0
                ? ""
                : " (tolerance " + tolerancePercent.stripTrailingZeros().toPlainString() + "%)";
    }

    /** Made anew each time: a DecimalFormat is not thread-safe, and guards are called from many threads. */
    private static String money(BigDecimal amount) {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ENGLISH)).format(amount);
    }
}
