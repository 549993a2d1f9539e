package org.touchpoint.core.imports.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.touchpoint.core.imports.profile.FileLine;
import org.touchpoint.core.imports.profile.LineRejectedException;
import org.touchpoint.core.imports.profile.OrderFileProfile;
import org.touchpoint.core.imports.profile.Row;

/** The invoices of the data set "Online Retail" (UCI): see {@code docs/import.md} for what becomes of their oddities. */
@Component(service = OrderFileProfile.class)
public final class OnlineRetailProfile implements OrderFileProfile {
    private static final String INVOICE = "InvoiceNo";
    private static final String PRODUCT = "StockCode";
    private static final String DESCRIPTION = "Description";
    private static final String QUANTITY = "Quantity";
    private static final String DATE = "InvoiceDate";
    private static final String PRICE = "UnitPrice";
    private static final String CUSTOMER = "CustomerID";
    private static final String COUNTRY = "Country";

    /** Customers are written as decimals: 17850.0. */
    private static final Pattern DECIMAL = Pattern.compile("(\\d+)\\.0+");

    private static final Pattern FRACTION = Pattern.compile("\\d*\\.\\d*[1-9]\\d*");

    @Override
    public String name() {
        return "online-retail";
    }

    @Override
    public String description() {
        return "Invoices of the data set Online Retail (UCI): InvoiceNo,StockCode,Description,Quantity,InvoiceDate,"
                + "UnitPrice,CustomerID,Country.";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column(INVOICE, true),
                new Column(PRODUCT, true),
                new Column(DESCRIPTION, true),
                new Column(QUANTITY, true),
                new Column(DATE, true),
                new Column(PRICE, true),
                new Column(CUSTOMER, true),
                new Column(COUNTRY, true));
    }

    @Override
    public boolean internalNumbers() {
        return false;
    }

    @Override
    public FileLine read(Row row) throws LineRejectedException {
        String invoice = row.text(INVOICE, FileRules.ORDER);
        rejectOthers(invoice);
        BigDecimal quantity = FileRules.quantity(row, QUANTITY);
        FileLine.FileCustomer customer = customer(row);
        BigDecimal price = FileRules.price(row, PRICE, customer);
        FileLine line = new FileLine(
                invoice,
                customer,
                row.text(PRODUCT, FileRules.PRODUCT).toUpperCase(Locale.ROOT),
                row.optional(DESCRIPTION, FileRules.DESCRIPTION),
                quantity,
                price,
                row.time(DATE),
                null);
        requireWhole(customer);
        return line;
    }

    /** Looked at after everything else, so that the other reasons stay comparable with counts made elsewhere. */
    private static void requireWhole(FileLine.@Nullable FileCustomer customer) throws LineRejectedException {
        if (customer != null && FRACTION.matcher(customer.number()).matches()) {
            throw new LineRejectedException("customer number not whole");
        }
    }

    /** A credit note becomes a return when there are returns; an adjustment of bad debt is no order at all. */
    private static void rejectOthers(String invoice) throws LineRejectedException {
        char kind = Character.toUpperCase(invoice.charAt(0));
        if (kind == 'C') {
            throw new LineRejectedException("credit note");
        }
        if (kind == 'A') {
            throw new LineRejectedException("adjustment");
        }
    }

    private static FileLine.@Nullable FileCustomer customer(Row row) throws LineRejectedException {
        String written = FileRules.customer(row, CUSTOMER);
        if (written == null) {
            return null;
        }
        var decimal = DECIMAL.matcher(written);
        String number = decimal.matches() ? decimal.group(1) : written;
        return new FileLine.FileCustomer(number, "Customer " + number, row.optional(COUNTRY, FileRules.COUNTRY));
    }
}
