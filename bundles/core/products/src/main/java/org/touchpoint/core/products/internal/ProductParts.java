package org.touchpoint.core.products.internal;

import static org.touchpoint.core.store.tables.Tables.CUSTOMER;
import static org.touchpoint.core.store.tables.Tables.PRODUCT;
import static org.touchpoint.core.store.tables.Tables.PRODUCT_ALTERNATE;
import static org.touchpoint.core.store.tables.Tables.PRODUCT_CONTRACT;
import static org.touchpoint.core.store.tables.Tables.PRODUCT_UNIT;
import static org.touchpoint.core.store.tables.Tables.PRODUCT_VENDOR;
import static org.touchpoint.core.store.tables.Tables.VENDOR;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.product.ContractPrice;
import org.touchpoint.api.product.ProductSettings;
import org.touchpoint.api.product.ProductVendor;
import org.touchpoint.api.product.UnitOfMeasure;
import org.touchpoint.core.store.HotStatement;

/** Writes what belongs to a product's record in tables of its own. What it refers to must exist, or it is {@code INVALID} by field. */
final class ProductParts {
    private static final HotStatement UNITS = HotStatement.insert(
            PRODUCT_UNIT, PRODUCT_UNIT.PRODUCT_ID, PRODUCT_UNIT.UNIT, PRODUCT_UNIT.FACTOR, PRODUCT_UNIT.ORDINAL);
    private static final HotStatement ALTERNATES = HotStatement.insert(
            PRODUCT_ALTERNATE, PRODUCT_ALTERNATE.PRODUCT_ID, PRODUCT_ALTERNATE.ORDINAL, PRODUCT_ALTERNATE.ALTERNATE_ID);
    private static final HotStatement VENDORS = HotStatement.insert(
            PRODUCT_VENDOR,
            PRODUCT_VENDOR.PRODUCT_ID,
            PRODUCT_VENDOR.VENDOR_ID,
            PRODUCT_VENDOR.ORDINAL,
            PRODUCT_VENDOR.PRODUCT_NUMBER,
            PRODUCT_VENDOR.COST,
            PRODUCT_VENDOR.LEAD_TIME_DAYS,
            PRODUCT_VENDOR.IS_MAIN);
    private static final HotStatement CONTRACTS = HotStatement.insert(
            PRODUCT_CONTRACT,
            PRODUCT_CONTRACT.PRODUCT_ID,
            PRODUCT_CONTRACT.CUSTOMER_ID,
            PRODUCT_CONTRACT.FROM_ON,
            PRODUCT_CONTRACT.UNTIL_ON,
            PRODUCT_CONTRACT.PRICE);

    private final DSLContext db;
    private final long productId;

    ProductParts(DSLContext db, long productId) {
        this.db = db;
        this.productId = productId;
    }

    /** Makes them what the settings say. */
    void write(String ownNumber, ProductSettings settings) {
        units(settings.units());
        alternates(ownNumber, settings.alternates());
        vendors(settings.vendors());
        contracts(settings.contracts());
    }

    /** The id of the product that is charged as this one's deposit, or null. */
    @Nullable
    Long deposit(String ownNumber, @Nullable String number) {
        if (number == null) {
            return null;
        }
        if (number.equals(ownNumber)) {
            throw TouchpointException.invalid(
                    "depositProduct", number + " cannot be its own deposit.", "Give another product, or leave it out.");
        }
        Long id = ids(PRODUCT.EXTERNAL_NUMBER, PRODUCT.ID, List.of(number)).get(number);
        if (id == null) {
            throw unknown("depositProduct", "product", number);
        }
        return id;
    }

    private void units(List<UnitOfMeasure> units) {
        db.deleteFrom(PRODUCT_UNIT).where(PRODUCT_UNIT.PRODUCT_ID.eq(productId)).execute();
        List<@Nullable Object[]> rows = new ArrayList<>();
        units.forEach(unit -> rows.add(new Object[] {productId, unit.unit(), unit.factor(), rows.size()}));
        UNITS.batch(db, rows);
    }

    private void alternates(String ownNumber, List<String> alternates) {
        Map<String, Long> ids = ids(PRODUCT.EXTERNAL_NUMBER, PRODUCT.ID, alternates);
        Set<String> seen = new HashSet<>(Set.of(ownNumber));
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (String alternate : alternates) {
            String field = "alternates[" + rows.size() + "]";
            Long id = ids.get(alternate);
            if (id == null) {
                throw unknown(field, "product", alternate);
            }
            if (!seen.add(alternate)) {
                throw TouchpointException.invalid(
                        field,
                        alternate.equals(ownNumber)
                                ? alternate + " is this product itself."
                                : alternate + " is there twice.",
                        "Give other products, each once.");
            }
            rows.add(new Object[] {productId, rows.size(), id});
        }
        db.deleteFrom(PRODUCT_ALTERNATE)
                .where(PRODUCT_ALTERNATE.PRODUCT_ID.eq(productId))
                .execute();
        ALTERNATES.batch(db, rows);
    }

    private void vendors(List<ProductVendor> vendors) {
        Map<String, Long> ids = ids(
                VENDOR.VENDOR_NUMBER,
                VENDOR.ID,
                vendors.stream().map(ProductVendor::vendor).toList());
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (ProductVendor vendor : vendors) {
            Long id = ids.get(vendor.vendor());
            if (id == null) {
                throw unknown("vendors[" + rows.size() + "].vendor", "vendor", vendor.vendor());
            }
            rows.add(new @Nullable Object[] {
                productId, id, rows.size(), vendor.productNumber(), vendor.cost(), vendor.leadTimeDays(), vendor.main()
            });
        }
        db.deleteFrom(PRODUCT_VENDOR)
                .where(PRODUCT_VENDOR.PRODUCT_ID.eq(productId))
                .execute();
        VENDORS.batch(db, rows);
    }

    private void contracts(List<ContractPrice> contracts) {
        Map<String, Long> ids = ids(
                CUSTOMER.CUSTOMER_NUMBER,
                CUSTOMER.ID,
                contracts.stream().map(ContractPrice::customer).toList());
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (ContractPrice contract : contracts) {
            Long id = ids.get(contract.customer());
            if (id == null) {
                throw unknown("contracts[" + rows.size() + "].customer", "customer", contract.customer());
            }
            rows.add(new @Nullable Object[] {productId, id, contract.from(), contract.until(), contract.price()});
        }
        db.deleteFrom(PRODUCT_CONTRACT)
                .where(PRODUCT_CONTRACT.PRODUCT_ID.eq(productId))
                .execute();
        CONTRACTS.batch(db, rows);
    }

    private Map<String, Long> ids(TableField<?, String> number, Field<Long> id, Collection<String> wanted) {
        Map<String, Long> ids = new HashMap<>();
        for (List<String> some : ProductReader.portions(Set.copyOf(wanted))) {
            ids.putAll(db.select(number, id)
                    .from(number.getTable())
                    .where(number.in(some))
                    .fetchMap(number, id));
        }
        return ids;
    }

    private static TouchpointException unknown(String field, String what, String number) {
        return TouchpointException.invalid(
                field,
                "There is no " + what + " " + number + ".",
                "Give the number of one that there is, or leave it out.");
    }
}
