package org.touchpoint.core.products.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.product.ProductVendor;
import org.touchpoint.core.store.check.Fields;

/** What a product's vendors must look like; whether they exist is looked up by whoever writes. */
final class VendorRules {
    static final int LONGEST_NUMBER = 20;
    private static final int MOST_DAYS = 999;

    private VendorRules() {}

    static List<ProductVendor> check(List<ProductVendor> given) {
        List<ProductVendor> vendors = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        boolean main = false;
        for (ProductVendor each : given) {
            String path = "vendors[" + vendors.size() + "]";
            ProductVendor vendor = check(path, each);
            if (!seen.add(vendor.vendor())) {
                throw TouchpointException.invalid(
                        path + ".vendor", "Vendor " + vendor.vendor() + " is there twice.", "Give each vendor once.");
            }
            if (main && vendor.main()) {
                throw TouchpointException.invalid(
                        path + ".main", "There are two main vendors.", "Choose the one where it is bought first.");
            }
            main |= vendor.main();
            vendors.add(vendor);
        }
        return vendors;
    }

    private static ProductVendor check(String path, @Nullable ProductVendor given) {
        if (given == null) {
            throw TouchpointException.invalid(path, "The vendor is empty.", "Give the number of a vendor.");
        }
        String number = ProductRules.upper(path + ".vendor", given.vendor(), LONGEST_NUMBER);
        Integer days = given.leadTimeDays();
        if (days != null && (days < 0 || days > MOST_DAYS)) {
            throw TouchpointException.invalid(
                    path + ".leadTimeDays", "The lead time is " + days + " days.", "Give 0 to " + MOST_DAYS + " days.");
        }
        return new ProductVendor(
                number,
                null,
                Fields.optional(path + ".productNumber", given.productNumber(), ProductRules.LONGEST_NUMBER),
                given.cost() == null ? null : ProductRules.price(path + ".cost", given.cost()),
                days,
                given.main());
    }
}
