package org.touchpoint.core.products.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.product.ContractPrice;

/** What a product's contracts must look like; whether the customers exist is looked up by whoever writes. */
final class ContractRules {
    static final int MOST = 10_000;
    /** The last day that both databases can keep. */
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private ContractRules() {}

    static List<ContractPrice> check(List<ContractPrice> given) {
        List<ContractPrice> contracts = new ArrayList<>();
        Map<String, List<Integer>> byCustomer = new HashMap<>();
        for (ContractPrice each : given) {
            String path = "contracts[" + contracts.size() + "]";
            ContractPrice contract = check(path, each);
            List<Integer> others = byCustomer.computeIfAbsent(contract.customer(), first -> new ArrayList<>());
            others.forEach(other -> requireApart(path, contract, contracts.get(other)));
            others.add(contracts.size());
            contracts.add(contract);
        }
        return contracts;
    }

    private static ContractPrice check(String path, @Nullable ContractPrice given) {
        if (given == null) {
            throw TouchpointException.invalid(path, "The contract is empty.", "Give a customer, a price and a day.");
        }
        String customer = ProductRules.upper(path + ".customer", given.customer(), ProductRules.LONGEST_NUMBER);
        LocalDate from = day(path + ".from", given.from());
        if (from == null) {
            throw TouchpointException.invalid(
                    path + ".from", "The first day is missing.", "Give the day from which the price is valid.");
        }
        LocalDate until = day(path + ".until", given.until());
        if (until != null && until.isBefore(from)) {
            throw TouchpointException.invalid(
                    path + ".until",
                    "The contract ends on " + until + ", before it begins.",
                    "Give " + from + " or a later day, or leave it out.");
        }
        return new ContractPrice(customer, null, ProductRules.price(path + ".price", given.price()), from, until);
    }

    private static @Nullable LocalDate day(String field, @Nullable LocalDate day) {
        if (day != null && day.isAfter(LAST_DAY)) {
            throw TouchpointException.invalid(field, "The day is after " + LAST_DAY + ".", "Give a nearer day.");
        }
        return day;
    }

    private static void requireApart(String path, ContractPrice one, ContractPrice other) {
        boolean before = one.until() != null && one.until().isBefore(other.from());
        boolean after = other.until() != null && other.until().isBefore(one.from());
        if (!before && !after) {
            throw TouchpointException.invalid(
                    path + ".from",
                    "Customer " + one.customer() + " has another price from " + other.from()
                            + (other.until() == null ? " on" : " until " + other.until())
                            + ", so two would be valid at once.",
                    "End one before the other begins.");
        }
    }
}
