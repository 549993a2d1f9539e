package org.touchpoint.core.imports.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.touchpoint.core.imports.profile.FileLine;

/** An order as its lines are gathered from a file; customer, date and purchase order are those of the first line. */
final class FileOrder {
    /** Most lines of an order. */
    static final int MOST_LINES = 10_000;

    /** Largest total of an order: a thousand of them fit into a customer's account. */
    private static final BigDecimal LARGEST_TOTAL = BigDecimal.valueOf(9_999_999_999L);

    private final List<Line> lines = new ArrayList<>();
    private BigDecimal total = BigDecimal.ZERO;

    /** A line with where it stands in the file, and how. */
    record Line(long number, String content, FileLine said) {}

    FileOrder(Line first) {
        lines.add(first);
        total = totalOf(first);
    }

    /** Why a line cannot begin an order, or null. */
    static @Nullable String faultOf(Line line) {
        return totalOf(line).compareTo(LARGEST_TOTAL) > 0 ? "amount is too large" : null;
    }

    /** Adds a line, or says why it cannot belong to this order. */
    @Nullable
    String add(Line line) {
        if (!Objects.equals(numberOf(line), numberOf(lines.get(0)))) {
            return "customer differs from the order's first line";
        }
        if (lines.size() == MOST_LINES) {
            return "order has more than " + MOST_LINES + " lines";
        }
        BigDecimal sum = total.add(totalOf(line));
        if (sum.compareTo(LARGEST_TOTAL) > 0) {
            return "amount is too large";
        }
        total = sum;
        lines.add(line);
        return null;
    }

    /** Its number in the file. */
    String number() {
        return first().order();
    }

    /** What its first line says. */
    FileLine first() {
        return lines.get(0).said();
    }

    List<Line> lines() {
        return lines;
    }

    private static BigDecimal totalOf(Line line) {
        return line.said().quantity().multiply(line.said().price()).setScale(2, RoundingMode.HALF_UP);
    }

    private static @Nullable String numberOf(Line line) {
        FileLine.FileCustomer customer = line.said().customer();
        return customer == null ? null : customer.number();
    }
}
