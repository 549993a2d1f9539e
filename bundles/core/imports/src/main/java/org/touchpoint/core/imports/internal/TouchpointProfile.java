package org.touchpoint.core.imports.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.touchpoint.core.imports.profile.FileLine;
import org.touchpoint.core.imports.profile.LineRejectedException;
import org.touchpoint.core.imports.profile.OrderFileProfile;
import org.touchpoint.core.imports.profile.Row;

/** Touchpoint's own CSV format, described in {@code docs/import.md}. */
@Component(service = OrderFileProfile.class)
public final class TouchpointProfile implements OrderFileProfile {
    private static final String ORDER = "order";
    private static final String CUSTOMER = "customer";
    private static final String CUSTOMER_NAME = "customer name";
    private static final String COUNTRY = "country";
    private static final String PRODUCT = "product";
    private static final String DESCRIPTION = "description";
    private static final String QUANTITY = "quantity";
    private static final String PRICE = "price";
    private static final String ORDERED_AT = "ordered at";
    private static final String PURCHASE_ORDER = "purchase order";

    @Override
    public String name() {
        return "touchpoint";
    }

    @Override
    public String description() {
        return "Touchpoint's own format: order,customer,customer name,country,product,description,quantity,price,ordered at,"
                + "purchase order; a line for each line of an order.";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column(ORDER, true),
                new Column(CUSTOMER, true),
                new Column(CUSTOMER_NAME, false),
                new Column(COUNTRY, false),
                new Column(PRODUCT, true),
                new Column(DESCRIPTION, false),
                new Column(QUANTITY, true),
                new Column(PRICE, true),
                new Column(ORDERED_AT, true),
                new Column(PURCHASE_ORDER, false));
    }

    @Override
    public boolean internalNumbers() {
        return true;
    }

    @Override
    public FileLine read(Row row) throws LineRejectedException {
        String order = row.text(ORDER, FileRules.ORDER);
        BigDecimal quantity = FileRules.quantity(row, QUANTITY);
        FileLine.FileCustomer customer = customer(row);
        BigDecimal price = FileRules.price(row, PRICE, customer);
        return new FileLine(
                order,
                customer,
                row.text(PRODUCT, FileRules.PRODUCT).toUpperCase(Locale.ROOT),
                row.optional(DESCRIPTION, FileRules.DESCRIPTION),
                quantity,
                price,
                row.time(ORDERED_AT),
                row.optional(PURCHASE_ORDER, 60));
    }

    private static FileLine.@Nullable FileCustomer customer(Row row) throws LineRejectedException {
        String number = FileRules.customer(row, CUSTOMER);
        if (number == null) {
            return null;
        }
        String name = row.optional(CUSTOMER_NAME, 200);
        return new FileLine.FileCustomer(
                number, name == null ? number : name, row.optional(COUNTRY, FileRules.COUNTRY));
    }
}
