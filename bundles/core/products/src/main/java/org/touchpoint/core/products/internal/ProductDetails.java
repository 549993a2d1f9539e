package org.touchpoint.core.products.internal;

import static org.touchpoint.core.store.tables.Tables.CUSTOMER;
import static org.touchpoint.core.store.tables.Tables.PRODUCT;
import static org.touchpoint.core.store.tables.Tables.PRODUCT_ALTERNATE;
import static org.touchpoint.core.store.tables.Tables.PRODUCT_CONTRACT;
import static org.touchpoint.core.store.tables.Tables.PRODUCT_NAME;
import static org.touchpoint.core.store.tables.Tables.PRODUCT_UNIT;
import static org.touchpoint.core.store.tables.Tables.PRODUCT_VENDOR;
import static org.touchpoint.core.store.tables.Tables.VENDOR;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.product.ContractPrice;
import org.touchpoint.api.product.Product;
import org.touchpoint.api.product.ProductVendor;
import org.touchpoint.api.product.UnitOfMeasure;

/** Reads one product with all that belongs to its global record. */
final class ProductDetails {
    private static final org.touchpoint.core.store.tables.tables.Product SUCCESSOR = PRODUCT.as("successor");
    private static final org.touchpoint.core.store.tables.tables.Product DEPOSIT = PRODUCT.as("deposit");

    private final DSLContext db;

    ProductDetails(DSLContext db) {
        this.db = db;
    }

    /** The id of the product of this name, or {@code NOT_FOUND}. */
    long id(String orderedAs) {
        String key = ProductRules.key(orderedAs);
        Long id = ProductRules.isPossible(key)
                ? db.select(PRODUCT_NAME.PRODUCT_ID)
                        .from(PRODUCT_NAME)
                        .where(PRODUCT_NAME.NAME.eq(key))
                        .fetchOne(PRODUCT_NAME.PRODUCT_ID)
                : null;
        if (id == null) {
            throw TouchpointException.notFound("product", orderedAs);
        }
        return id;
    }

    Product product(long id) {
        Record row = db.select(PRODUCT.fields())
                .select(SUCCESSOR.EXTERNAL_NUMBER, DEPOSIT.EXTERNAL_NUMBER)
                .from(PRODUCT)
                .leftJoin(SUCCESSOR)
                .on(SUCCESSOR.ID.eq(PRODUCT.SUPERSEDED_BY_ID))
                .leftJoin(DEPOSIT)
                .on(DEPOSIT.ID.eq(PRODUCT.DEPOSIT_PRODUCT_ID))
                .where(PRODUCT.ID.eq(id))
                .fetchOne();
        if (row == null) {
            throw TouchpointException.notFound("product", id);
        }
        return new Product(
                id,
                row.get(PRODUCT.EXTERNAL_NUMBER),
                row.get(PRODUCT.VERSION),
                row.get(PRODUCT.DESCRIPTION),
                alphas(db, List.of(id)).getOrDefault(id, List.of()),
                row.get(PRODUCT.UNIT),
                units(id),
                ProductReader.tidy(row.get(PRODUCT.COST)),
                ProductReader.tidy(row.get(PRODUCT.LIST_PRICE)),
                row.get(PRODUCT.STOCKED),
                row.get(PRODUCT.DISCONTINUED),
                row.get(SUCCESSOR.EXTERNAL_NUMBER),
                alternates(id),
                row.get(DEPOSIT.EXTERNAL_NUMBER),
                ProductReader.quantity(row.get(PRODUCT.REORDER_POINT)),
                ProductReader.quantity(row.get(PRODUCT.ORDER_QUANTITY)),
                ProductReader.quantity(row.get(PRODUCT.SAFETY_STOCK)),
                vendors(id),
                contracts(id));
    }

    /** The cross-references of products, by the products' ids. */
    static Map<Long, List<String>> alphas(DSLContext db, Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : db.select(PRODUCT_NAME.PRODUCT_ID, PRODUCT_NAME.NAME)
                        .from(PRODUCT_NAME)
                        .where(PRODUCT_NAME.PRODUCT_ID.in(ids).and(PRODUCT_NAME.KIND.eq(ProductNumbers.ALPHA)))
                        .orderBy(PRODUCT_NAME.NAME)
                        .fetchGroups(PRODUCT_NAME.PRODUCT_ID, PRODUCT_NAME.NAME);
    }

    private List<UnitOfMeasure> units(long id) {
        return db.selectFrom(PRODUCT_UNIT)
                .where(PRODUCT_UNIT.PRODUCT_ID.eq(id))
                .orderBy(PRODUCT_UNIT.ORDINAL)
                .fetch(row -> new UnitOfMeasure(
                        row.getUnit(), Objects.requireNonNull(ProductReader.quantity(row.getFactor()))));
    }

    private List<String> alternates(long id) {
        return db.select(PRODUCT.EXTERNAL_NUMBER)
                .from(PRODUCT_ALTERNATE)
                .join(PRODUCT)
                .on(PRODUCT.ID.eq(PRODUCT_ALTERNATE.ALTERNATE_ID))
                .where(PRODUCT_ALTERNATE.PRODUCT_ID.eq(id))
                .orderBy(PRODUCT_ALTERNATE.ORDINAL)
                .fetch(PRODUCT.EXTERNAL_NUMBER);
    }

    private List<ProductVendor> vendors(long id) {
        return db.select(PRODUCT_VENDOR.fields())
                .select(VENDOR.VENDOR_NUMBER, VENDOR.NAME)
                .from(PRODUCT_VENDOR)
                .join(VENDOR)
                .on(VENDOR.ID.eq(PRODUCT_VENDOR.VENDOR_ID))
                .where(PRODUCT_VENDOR.PRODUCT_ID.eq(id))
                .orderBy(PRODUCT_VENDOR.ORDINAL)
                .fetch(row -> new ProductVendor(
                        row.get(VENDOR.VENDOR_NUMBER),
                        row.get(VENDOR.NAME),
                        row.get(PRODUCT_VENDOR.PRODUCT_NUMBER),
                        price(row.get(PRODUCT_VENDOR.COST)),
                        row.get(PRODUCT_VENDOR.LEAD_TIME_DAYS),
                        row.get(PRODUCT_VENDOR.IS_MAIN)));
    }

    private List<ContractPrice> contracts(long id) {
        return db.select(PRODUCT_CONTRACT.fields())
                .select(CUSTOMER.CUSTOMER_NUMBER, CUSTOMER.NAME)
                .from(PRODUCT_CONTRACT)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(PRODUCT_CONTRACT.CUSTOMER_ID))
                .where(PRODUCT_CONTRACT.PRODUCT_ID.eq(id))
                .orderBy(CUSTOMER.NAME, CUSTOMER.ID, PRODUCT_CONTRACT.FROM_ON)
                .fetch(row -> new ContractPrice(
                        row.get(CUSTOMER.CUSTOMER_NUMBER),
                        row.get(CUSTOMER.NAME),
                        ProductReader.tidy(row.get(PRODUCT_CONTRACT.PRICE)),
                        row.get(PRODUCT_CONTRACT.FROM_ON),
                        row.get(PRODUCT_CONTRACT.UNTIL_ON)));
    }

    private static @Nullable BigDecimal price(@Nullable BigDecimal value) {
        return value == null ? null : ProductReader.tidy(value);
    }
}
