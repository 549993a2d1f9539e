package org.touchpoint.core.orders.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.order.OrderRequest;
import org.touchpoint.core.store.Company;
import org.touchpoint.core.store.check.Fields;
import org.touchpoint.core.store.spi.ProductBook;
import org.touchpoint.core.store.spi.ProductBook.ProductRow;

/** Checks a request and prices its lines; every fault is {@code INVALID} and names its field. */
final class Pricing {
    static final int LONGEST_NUMBER = 40;
    private static final int MOST_LINES = 1000;
    private static final int LONGEST_UNIT = 20;

    /** A line as it was ordered, checked, before its product was looked up; counted from 1. */
    private record OrderedLine(
            int position,
            String path,
            String orderedAs,
            BigDecimal quantity,
            @Nullable BigDecimal price,
            @Nullable String unit) {}

    private final ProductBook products;
    private final HeadCheck head;
    private final Company company;

    Pricing(ProductBook products, Company company) {
        this.products = products;
        this.head = new HeadCheck(company);
        this.company = company;
    }

    /** The request, checked and priced; reads the products in the caller's transaction. */
    PricedRequest price(OrderRequest request) {
        return price(request, Faults.refused());
    }

    /** The same; where faults are kept, without whatever is at fault. */
    PricedRequest price(OrderRequest request, Faults faults) {
        String customer = faults.look(() -> customerNumber(request.customer())).orElse("");
        PricedRequest checked = head.check(customer, request, faults);
        List<PricedLine> lines = priced(ordered(request.lines(), faults), customer, faults);
        BigDecimal total = lines.stream().map(PricedLine::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        return checked.with(
                lines, faults.look(() -> Amounts.total("lines", total)).orElse(total));
    }

    /** The customer's number as customers are kept: upper case. */
    private static String customerNumber(@Nullable String given) {
        return Fields.required("customer", given, LONGEST_NUMBER).toUpperCase(Locale.ROOT);
    }

    private static List<OrderedLine> ordered(@Nullable List<OrderRequest.Line> lines, Faults faults) {
        List<OrderRequest.Line> some = faults.look(() -> some(lines)).orElse(List.of());
        List<OrderedLine> ordered = new ArrayList<>(some.size());
        for (int i = 0; i < some.size(); i++) {
            int at = i;
            faults.look(() -> ordered(at, some.get(at))).ifPresent(ordered::add);
        }
        return ordered;
    }

    private static List<OrderRequest.Line> some(@Nullable List<OrderRequest.Line> lines) {
        if (lines == null || lines.isEmpty() || lines.size() > MOST_LINES) {
            throw TouchpointException.invalid(
                    "lines",
                    "There are " + (lines == null ? 0 : lines.size()) + " lines.",
                    "Give 1 to " + MOST_LINES + " lines.");
        }
        return lines;
    }

    private static OrderedLine ordered(int at, OrderRequest.@Nullable Line line) {
        String path = "lines[" + at + "]";
        if (line == null) {
            throw TouchpointException.invalid(path, "The line is empty.", "Give a product and a quantity.");
        }
        String product = Fields.required(path + ".product", line.product(), LONGEST_NUMBER);
        BigDecimal quantity = Amounts.quantity(path + ".quantity", line.quantity());
        BigDecimal price = line.price() == null ? null : Amounts.price(path + ".price", line.price());
        String unit = Fields.optional(path + ".unit", line.unit(), LONGEST_UNIT);
        return new OrderedLine(at + 1, path, product.toUpperCase(Locale.ROOT), quantity, price, unit);
    }

    private List<PricedLine> priced(List<OrderedLine> lines, String customer, Faults faults) {
        LinkedHashSet<String> numbers = new LinkedHashSet<>();
        lines.forEach(line -> numbers.add(line.orderedAs()));
        Map<String, ProductRow> found = products.find(numbers, customer, company.today());
        LineUnits units = lines.stream().anyMatch(line -> line.unit() != null)
                ? LineUnits.of(products, found.values())
                : LineUnits.BASE;
        List<PricedLine> priced = new ArrayList<>(lines.size());
        for (OrderedLine line : lines) {
            faults.look(() -> priced(line, found.get(line.orderedAs()), units)).ifPresent(priced::add);
        }
        return priced;
    }

    private static PricedLine priced(OrderedLine line, @Nullable ProductRow product, LineUnits units) {
        String field = line.path() + ".product";
        if (product == null) {
            throw TouchpointException.invalid(
                    field,
                    "There is no product " + line.orderedAs() + ".",
                    "Give an external number, an alpha cross-reference or an internal number.");
        }
        if (product.discontinued()) {
            throw TouchpointException.invalid(
                    field,
                    "Product " + product.number() + " is discontinued.",
                    product.supersededBy() == null
                            ? "Leave the line out, or order another product."
                            : "Order " + product.supersededBy() + ", which takes its place.");
        }
        ProductRow inUnit = units.inUnit(line.path() + ".unit", product, line.unit());
        BigDecimal price = line.price() == null ? inUnit.price() : line.price();
        PricedLine priced = PricedLine.of(
                line.path() + ".quantity", line.position(), inUnit, line.orderedAs(), null, line.quantity(), price);
        return inUnit == product ? priced : priced.holding(units.factor(inUnit));
    }
}
