package org.touchpoint.web.rest.internal.fakes;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.touchpoint.api.Page;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.customer.Customer;
import org.touchpoint.api.customer.CustomerFilter;
import org.touchpoint.api.customer.CustomerSettings;
import org.touchpoint.api.customer.Customers;
import org.touchpoint.api.customer.RecentTransaction;
import org.touchpoint.api.user.Caller;

/** Customers in memory. */
public final class FakeCustomers implements Customers {
    private final Map<String, Customer> customers = new TreeMap<>();
    public CustomerFilter filter;
    public PageRequest page;

    @Override
    public Page<Customer> list(CustomerFilter filter, PageRequest page) {
        this.filter = filter;
        this.page = page;
        return new Page<>(List.copyOf(customers.values()), customers.size());
    }

    @Override
    public Customer get(String number) {
        Customer customer = customers.get(number);
        if (customer == null) {
            throw TouchpointException.notFound("customer", number);
        }
        return customer;
    }

    @Override
    public Customer create(String number, CustomerSettings settings, Caller caller) {
        if (customers.containsKey(number)) {
            throw TouchpointException.conflict("number", "There is a customer " + number + ".", "Choose another.");
        }
        return change(number.isEmpty() ? "10001" : number, settings, caller);
    }

    @Override
    public Customer change(String number, CustomerSettings settings, Caller caller) {
        Customer customer = new Customer(
                number,
                settings.name(),
                settings.contacts(),
                settings.accountExecutive(),
                settings.accountCsr(),
                settings.creditLimit(),
                settings.balance(),
                new BigDecimal("12.50"),
                null,
                settings.valueTier(),
                settings.houseAccount(),
                settings.country(),
                3,
                Instant.parse("2026-01-02T03:04:05Z"),
                null);
        customers.put(number, customer);
        return customer;
    }

    @Override
    public Page<RecentTransaction> recentTransactions(String number, PageRequest page) {
        get(number);
        return new Page<>(
                List.of(new RecentTransaction(Instant.EPOCH, "order", "Order 100001", "judy", "100001", null)), 1);
    }
}
