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
import org.touchpoint.api.customer.CustomerFollowUp;
import org.touchpoint.api.customer.CustomerSettings;
import org.touchpoint.api.customer.Customers;
import org.touchpoint.api.customer.RecentTransaction;
import org.touchpoint.api.customer.TimeLineEntry;
import org.touchpoint.api.customer.TimeLineFilter;
import org.touchpoint.api.user.Caller;

/** Customers in memory. */
public final class FakeCustomers implements Customers {
    private final Map<String, Customer> customers = new TreeMap<>();
    public CustomerFilter filter;
    public PageRequest page;
    public Long version;
    public TimeLineFilter timeLine;
    public boolean all;

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
        return change(number.isEmpty() ? "10001" : number, settings, null, caller);
    }

    @Override
    public List<String> segments() {
        return List.of("Printing");
    }

    @Override
    public Customer change(String number, CustomerSettings settings, Long version, Caller caller) {
        this.version = version;
        Customer customer = new Customer(
                number,
                settings.name(),
                settings.contacts(),
                settings.addresses(),
                settings.accountExecutive(),
                settings.accountCsr(),
                settings.creditLimit(),
                settings.balance(),
                new BigDecimal("12.50"),
                null,
                settings.terms(),
                settings.valueTier(),
                settings.relationship(),
                settings.segment(),
                settings.houseAccount(),
                settings.country(),
                3,
                Instant.parse("2026-01-02T03:04:05Z"),
                null,
                List.of(),
                7,
                null,
                "marie");
        customers.put(number, customer);
        return customer;
    }

    @Override
    public Page<RecentTransaction> recentTransactions(String number, PageRequest page) {
        get(number);
        return new Page<>(
                List.of(new RecentTransaction(Instant.EPOCH, "order", "Order 100001", "judy", "100001", null)), 1);
    }

    @Override
    public Page<TimeLineEntry> timeLine(String number, TimeLineFilter filter) {
        get(number);
        timeLine = filter;
        return new Page<>(List.of(note("They moved.", "judy")), 1);
    }

    @Override
    public TimeLineEntry addNote(String number, String text, Caller caller) {
        get(number);
        return note(text, caller.login());
    }

    private static TimeLineEntry note(String text, String by) {
        return new TimeLineEntry("t1", Instant.EPOCH, "note", "Note", text, by, null, null);
    }

    @Override
    public Page<CustomerFollowUp> followUps(String number, boolean all, PageRequest page, Caller caller) {
        get(number);
        this.all = all;
        return new Page<>(List.of(), 0);
    }
}
