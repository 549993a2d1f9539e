package org.touchpoint.api.customer;

import org.osgi.annotation.versioning.ProviderType;
import org.touchpoint.api.Page;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.user.Caller;

/**
 * Customers. Changing needs the job function Customer Maintenance. Thread-safe.
 */
@ProviderType
public interface Customers {
    Page<Customer> list(CustomerFilter filter, PageRequest page);

    /** The customer, or {@code NOT_FOUND}. */
    Customer get(String number);

    /** Creates a customer, under the next free number if {@code number} is empty; {@code CONFLICT} if it is taken. */
    Customer create(String number, CustomerSettings settings, Caller caller);

    /** Replaces what is kept about a customer; another credit limit or balance needs the job function Credit Release too. */
    Customer change(String number, CustomerSettings settings, Caller caller);

    /** The Recent Transactions log, latest first. */
    Page<RecentTransaction> recentTransactions(String number, PageRequest page);
}
