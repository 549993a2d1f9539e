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

    /** A line as it was ordered, checked, before its product was looked up; counted from 1. */
    private record OrderedLine(
            int position,
            String path,
            String orderedAs,
            BigDecimal quantity,
            @Nullable BigDecimal price) {}

    private final ProductBook products;
    private final HeadCheck head;

    Pricing(ProductBook products, Company company) {
        this.products = products;
        this.head = new HeadCheck(company);
    }

    /** The request, checked and priced; reads the products in the caller's transaction. */
    PricedRequest price(OrderRequest request) {
        return price(request, Faults.refused());
    }

    /** The same; where faults are kept, without whatever is at fault. */
    PricedRequest price(OrderRequest request, Faults faults) {
        String customer = faults.look(() -> customerNumber(request.customer())).orElse("");
        PricedRequest checked = head.check(customer, request, faults);
        List<PricedLine> lines = priced(ordered(request.lines(), faults), faults);
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
        return new OrderedLine(at + 1, path, product.toUpperCase(Locale.ROOT), quantity, price);
    }

    private List<PricedLine> priced(List<OrderedLine> lines, Faults faults) {
        LinkedHashSet<String> numbers = new LinkedHashSet<>();
        lines.forEach(line -> numbers.add(line.orderedAs()));
        Map<String, ProductRow> found = products.find(numbers);
        List<PricedLine> priced = new ArrayList<>(lines.size());
        for (OrderedLine line : lines) {
            faults.look(() -> priced(line, found.get(line.orderedAs()))).ifPresent(priced::add);
        }
        return priced;
    }

    private static PricedLine priced(OrderedLine line, @Nullable ProductRow product) {
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
        BigDecimal price = line.price() == null ? product.listPrice() : line.price();
        return PricedLine.of(
                line.path() + ".quantity", line.position(), product, line.orderedAs(), null, line.quantity(), price);
    }
}
