package org.touchpoint.api.customer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.touchpoint.api.Page;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.user.Caller;

/**
 * Customers (L1). Whoever has logged in sees them, as the sources' people do: whoever answers the telephone must. Changing needs the job
 * function Customer Maintenance. Thread-safe.
 */
@ProviderType
public interface Customers {
    Page<Customer> list(CustomerFilter filter, PageRequest page);

    /** The segments that customers are in, by name. */
    List<String> segments();

    /** The customer, or {@code NOT_FOUND}. */
    Customer get(String number);

    /** Creates a customer, under the next free number if {@code number} is empty; {@code CONFLICT} if it is taken. */
    Customer create(String number, CustomerSettings settings, Caller caller);

    /** Replaces what is kept about a customer, whoever has changed it meanwhile. */
    default Customer change(String number, CustomerSettings settings, Caller caller) {
        return change(number, settings, null, caller);
    }

    /**
     * Replaces what is kept about a customer; another credit limit, balance or other terms need the job function Credit Release too.
     *
     * @param version {@link Customer#version()} of what the change is based on: {@code CONFLICT} if that is not the present one; null:
     *     whatever the present one is
     */
    Customer change(String number, CustomerSettings settings, @Nullable Long version, Caller caller);

    /** The Recent Transactions log, latest first (V11). */
    Page<RecentTransaction> recentTransactions(String number, PageRequest page);

    /**
     * Everything that happened with a customer, latest first: Recent Transactions, and every step of every follow-up, whether its event
     * updates the customer or not. The total counts all entries of these kinds.
     */
    Page<TimeLineEntry> timeLine(String number, TimeLineFilter filter);

    /**
     * Writes a note, of at most 4,000 characters, to the customer's Recent Transactions. Needs one of the job functions Customer
     * Maintenance, Follow-up, Order Entry and CRM.
     */
    TimeLineEntry addNote(String number, String text, Caller caller);

    /** The customer's follow-ups, everybody's copies: the open ones, the next to be worked first, or all, the latest first. */
    Page<CustomerFollowUp> followUps(String number, boolean all, PageRequest page, Caller caller);
}
