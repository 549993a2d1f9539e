package org.touchpoint.core.imports.internal;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchpoint.core.imports.profile.FileLine;
import org.touchpoint.core.store.spi.CustomerBook;
import org.touchpoint.core.store.spi.CustomerBook.NewCustomer;
import org.touchpoint.core.store.spi.ProductBook;
import org.touchpoint.core.store.spi.ProductBook.NewProduct;
import org.touchpoint.core.store.spi.ProductBook.ProductRow;

/**
 * Finds the customers and products of a batch, and creates those that are unknown. What is found is remembered for the following
 * batches once the transaction has been committed ({@link #remember}), never before. Used by one thread.
 */
final class Books {
    private static final int MOST_KNOWN = 20_000;

    private final CustomerBook customers;
    private final ProductBook products;
    private final @Nullable Long accountExecutive;
    private final @Nullable Long accountCsr;
    private final boolean internalNumbers;
    private final Map<String, Long> knownCustomers = new Known<>(MOST_KNOWN);
    private final Map<String, ProductRow> knownProducts = new Known<>(MOST_KNOWN);

    /**
     * The customers and products of a batch.
     *
     * @param customerIds by {@link #numberOf}
     * @param productRows by the number in the file
     */
    record Found(
            Map<String, Long> customerIds, int newCustomers, Map<String, ProductRow> productRows, int newProducts) {}

    Books(
            CustomerBook customers,
            ProductBook products,
            @Nullable Long accountExecutive,
            @Nullable Long accountCsr,
            boolean internalNumbers) {
        this.customers = customers;
        this.products = products;
        this.accountExecutive = accountExecutive;
        this.accountCsr = accountCsr;
        this.internalNumbers = internalNumbers;
    }

    /** The number of an order's customer, that of the house account where there is none. */
    static String numberOf(FileOrder order) {
        FileLine.FileCustomer customer = order.first().customer();
        return customer == null || customer.number().equalsIgnoreCase(CustomerBook.HOUSE_ACCOUNT)
                ? CustomerBook.HOUSE_ACCOUNT
                : customer.number();
    }

    /** Finds or creates, in the transaction that this thread is in. */
    Found find(List<FileOrder> orders) {
        Map<String, Long> customerIds = new HashMap<>();
        int newCustomers = findCustomers(orders, customerIds);
        Map<String, ProductRow> productRows = new HashMap<>();
        int newProducts = findProducts(orders, productRows);
        return new Found(customerIds, newCustomers, productRows, newProducts);
    }

    /** Keeps what was found in a transaction that has been committed. */
    void remember(Found found) {
        knownCustomers.putAll(found.customerIds());
        knownProducts.putAll(found.productRows());
    }

    private int findCustomers(List<FileOrder> orders, Map<String, Long> ids) {
        Map<String, NewCustomer> unknown = new LinkedHashMap<>();
        for (FileOrder order : orders) {
            String number = numberOf(order);
            Long id = knownCustomers.get(number);
            if (id != null) {
                ids.put(number, id);
            } else {
                unknown.computeIfAbsent(
                        number, absent -> newCustomer(number, order.first().customer()));
            }
        }
        NewCustomer house = unknown.remove(CustomerBook.HOUSE_ACCOUNT);
        if (house != null) {
            ids.putAll(customers.ensure(List.of(house)).ids());
        }
        if (unknown.isEmpty()) {
            return 0;
        }
        CustomerBook.Ensured ensured = customers.ensure(unknown.values());
        ids.putAll(ensured.ids());
        return ensured.created();
    }

    private NewCustomer newCustomer(String number, FileLine.@Nullable FileCustomer customer) {
        if (customer == null || number.equals(CustomerBook.HOUSE_ACCOUNT)) {
            return new NewCustomer(number, "House account", null, null, null, true);
        }
        return new NewCustomer(number, customer.name(), customer.country(), accountExecutive, accountCsr, false);
    }

    private int findProducts(List<FileOrder> orders, Map<String, ProductRow> rows) {
        Map<String, NewProduct> unknown = new LinkedHashMap<>();
        for (FileOrder order : orders) {
            for (FileOrder.Line line : order.lines()) {
                FileLine said = line.said();
                ProductRow row = knownProducts.get(said.product());
                if (row != null) {
                    rows.put(said.product(), row);
                } else {
                    unknown.computeIfAbsent(said.product(), number -> newProduct(said));
                }
            }
        }
        if (unknown.isEmpty()) {
            return 0;
        }
        if (internalNumbers) {
            rows.putAll(products.find(unknown.keySet()));
            unknown.keySet().removeAll(rows.keySet());
        }
        ProductBook.Ensured ensured = products.ensure(unknown.values());
        rows.putAll(ensured.products());
        return ensured.created();
    }

    private static NewProduct newProduct(FileLine said) {
        String description = said.description();
        return new NewProduct(said.product(), description == null ? said.product() : description, said.price());
    }
}
