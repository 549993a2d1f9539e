package org.touchpoint.core.store.spi;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** Products as orders and imports look them up. Joins the caller's transaction. */
@ProviderType
public interface ProductBook {
    /**
     * A product as an order needs it.
     *
     * @param id the internal number
     * @param supersededBy external number of the product that takes its place, or null
     * @param contractPrice price per base unit agreed with the customer that was asked for, or null
     */
    record ProductRow(
            long id,
            String number,
            String description,
            String unit,
            BigDecimal cost,
            BigDecimal listPrice,
            boolean discontinued,
            @Nullable String supersededBy,
            @Nullable BigDecimal contractPrice) {
        /** A product as it is for customers without a contract. */
        public ProductRow(
                long id,
                String number,
                String description,
                String unit,
                BigDecimal cost,
                BigDecimal listPrice,
                boolean discontinued,
                @Nullable String supersededBy) {
            this(id, number, description, unit, cost, listPrice, discontinued, supersededBy, null);
        }

        /** What a base unit costs the customer: by contract, else by list. */
        public BigDecimal price() {
            return contractPrice == null ? listPrice : contractPrice;
        }
    }

    /** A product that may have to be created, with its external number in upper case. */
    record NewProduct(String number, String description, BigDecimal listPrice) {}

    /** What came of {@link #ensure}: products by external number, and how many were created. */
    record Ensured(Map<String, ProductRow> products, int created) {}

    /**
     * The products ordered under these numbers (external number, alpha cross-reference or internal number; case is ignored), by
     * the number as it was given. Unknown ones are absent from the answer.
     */
    Map<String, ProductRow> find(Collection<String> orderedAs);

    /** As {@link #find(Collection)}, with the prices that the contracts of this customer's number say on this day. */
    Map<String, ProductRow> find(Collection<String> orderedAs, String customer, LocalDate day);

    /** How many base units the further units of these products hold: by internal number and unit. */
    Map<Long, Map<String, BigDecimal>> units(Collection<Long> products);

    /** Creates those of the products that are unknown: stocked, unit EA, cost 0. */
    Ensured ensure(Collection<NewProduct> products);
}
