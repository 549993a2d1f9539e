package org.touchpoint.api.customer;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept about a customer.
 *
 * @param contacts people to talk to; the first is the main contact
 * @param accountExecutive log-in of the account executive, or null
 * @param accountCsr log-in of the account's customer-service rep, or null
 * @param creditLimit what balance and open orders may reach together, at most two decimals; null: no limit
 * @param balance what the customer owes on invoices
 * @param valueTier Gold, Silver, Bronze, or null
 * @param houseAccount sales without an account go here; never gets follow-ups
 */
public record CustomerSettings(
        String name,
        List<Contact> contacts,
        @Nullable String accountExecutive,
        @Nullable String accountCsr,
        @Nullable BigDecimal creditLimit,
        BigDecimal balance,
        @Nullable String valueTier,
        boolean houseAccount,
        @Nullable String country) {}
