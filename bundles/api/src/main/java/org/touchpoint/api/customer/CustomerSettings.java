package org.touchpoint.api.customer;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept about a customer (L1).
 *
 * @param contacts people to talk to, at most 100; the first is the main contact
 * @param addresses where to find it, at most 100
 * @param accountExecutive log-in of the account executive, or null
 * @param accountCsr log-in of the account's customer-service rep, or null
 * @param creditLimit what balance and open orders may reach together, at most two decimals; null: no limit
 * @param balance what the customer owes on invoices
 * @param terms of payment, such as {@code Net 30}, at most 60 characters
 * @param valueTier Gold, Silver, Bronze, or null
 * @param relationship {@link Relationship#title()}, or null
 * @param segment what kind of business it is in, at most 60 characters
 * @param houseAccount sales without an account go here; never gets follow-ups
 */
public record CustomerSettings(
        String name,
        List<Contact> contacts,
        List<Address> addresses,
        @Nullable String accountExecutive,
        @Nullable String accountCsr,
        @Nullable BigDecimal creditLimit,
        BigDecimal balance,
        @Nullable String terms,
        @Nullable String valueTier,
        @Nullable String relationship,
        @Nullable String segment,
        boolean houseAccount,
        @Nullable String country) {
    /** Settings without addresses, terms, relationship and segment. */
    public CustomerSettings(
            String name,
            List<Contact> contacts,
            @Nullable String accountExecutive,
            @Nullable String accountCsr,
            @Nullable BigDecimal creditLimit,
            BigDecimal balance,
            @Nullable String valueTier,
            boolean houseAccount,
            @Nullable String country) {
        this(
                name,
                contacts,
                List.of(),
                accountExecutive,
                accountCsr,
                creditLimit,
                balance,
                null,
                valueTier,
                null,
                null,
                houseAccount,
                country);
    }
}
