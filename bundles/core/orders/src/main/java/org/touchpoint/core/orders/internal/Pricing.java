package org.touchpoint.core.orders.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
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
    private static final int LONGEST_PURCHASE_ORDER = 60;
    private static final int LONGEST_CONTACT = 120;
    private static final int LONGEST_UNIT = 20;
    /** The last day that both databases can keep. */
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    /** A line as it was ordered, checked, before its product was looked up. */
    private record OrderedLine(
            String path,
            String orderedAs,
            BigDecimal quantity,
            @Nullable BigDecimal price,
            @Nullable String unit) {}

    private final ProductBook products;
    private final Company company;

    Pricing(ProductBook products, Company company) {
        this.products = products;
        this.company = company;
    }

    /** The request, checked and priced; reads the products in the caller's transaction. */
    PricedRequest price(OrderRequest request) {
        String customer = customerNumber(request.customer());
        String channel = Channels.entered(request.channel());
        LocalDate wantedDate = wantedDate(request.wantedDate());
        String purchaseOrder = Fields.optional("purchaseOrder", request.purchaseOrder(), LONGEST_PURCHASE_ORDER);
        String contact = Fields.optional("contact", request.contact(), LONGEST_CONTACT);
        List<PricedLine> lines = priced(ordered(request.lines()), customer);
        BigDecimal total = lines.stream().map(PricedLine::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new PricedRequest(
                customer,
                channel,
                wantedDate,
                purchaseOrder,
                contact,
                request.quote(),
                lines,
                Amounts.total("lines", total));
    }

    /** The customer's number as customers are kept: upper case. */
    private static String customerNumber(@Nullable String given) {
        return Fields.required("customer", given, LONGEST_NUMBER).toUpperCase(Locale.ROOT);
    }

    private @Nullable LocalDate wantedDate(@Nullable LocalDate day) {
        if (day == null) {
            return null;
        }
        if (day.isBefore(company.today())) {
            throw TouchpointException.invalid(
                    "wantedDate", "The wanted date is past.", "Give today, " + company.today() + ", or a later day.");
        }
        if (day.isAfter(LAST_DAY)) {
            throw TouchpointException.invalid(
                    "wantedDate", "The wanted date is after " + LAST_DAY + ".", "Give a nearer day.");
        }
        return day;
    }

    private static List<OrderedLine> ordered(@Nullable List<OrderRequest.Line> lines) {
        if (lines == null || lines.isEmpty() || lines.size() > MOST_LINES) {
            throw TouchpointException.invalid(
                    "lines",
                    "There are " + (lines == null ? 0 : lines.size()) + " lines.",
                    "Give 1 to " + MOST_LINES + " lines.");
        }
        List<OrderedLine> ordered = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            ordered.add(ordered("lines[" + i + "]", lines.get(i)));
        }
        return ordered;
    }

    private static OrderedLine ordered(String path, OrderRequest.@Nullable Line line) {
        if (line == null) {
            throw TouchpointException.invalid(path, "The line is empty.", "Give a product and a quantity.");
        }
        String product = Fields.required(path + ".product", line.product(), LONGEST_NUMBER);
        BigDecimal quantity = Amounts.quantity(path + ".quantity", line.quantity());
        BigDecimal price = line.price() == null ? null : Amounts.price(path + ".price", line.price());
        String unit = Fields.optional(path + ".unit", line.unit(), LONGEST_UNIT);
        return new OrderedLine(path, product.toUpperCase(Locale.ROOT), quantity, price, unit);
    }

    private List<PricedLine> priced(List<OrderedLine> lines, String customer) {
        LinkedHashSet<String> numbers = new LinkedHashSet<>();
        lines.forEach(line -> numbers.add(line.orderedAs()));
        Map<String, ProductRow> found = products.find(numbers, customer, company.today());
        LineUnits units = lines.stream().anyMatch(line -> line.unit() != null)
                ? LineUnits.of(products, found.values())
                : LineUnits.BASE;
        List<PricedLine> priced = new ArrayList<>(lines.size());
        for (OrderedLine line : lines) {
            priced.add(priced(priced.size() + 1, line, found.get(line.orderedAs()), units));
        }
        return priced;
    }

    private static PricedLine priced(
            int position, OrderedLine line, @Nullable ProductRow product, LineUnits units) {
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
                line.path() + ".quantity", position, inUnit, line.orderedAs(), null, line.quantity(), price);
        return inUnit == product ? priced : priced.holding(units.factor(inUnit));
    }
}
