package org.touchpoint.core.products.internal;

import static org.touchpoint.core.store.tables.Tables.PRODUCT_WAREHOUSE;
import static org.touchpoint.core.store.tables.Tables.STOCK;
import static org.touchpoint.core.store.tables.Tables.WAREHOUSE;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.product.WarehouseRecord;
import org.touchpoint.api.product.WarehouseSettings;
import org.touchpoint.core.store.tables.tables.records.ProductWarehouseRecord;
import org.touchpoint.core.store.tables.tables.records.StockRecord;

/** One product's records in the warehouses, and what was counted there. */
final class WarehouseRecords {
    private final DSLContext db;
    private final long productId;

    WarehouseRecords(DSLContext db, long productId) {
        this.db = db;
        this.productId = productId;
    }

    /** What every warehouse knows of the product, by the warehouses' numbers. */
    List<WarehouseRecord> all() {
        return db.select(WAREHOUSE.fields())
                .select(PRODUCT_WAREHOUSE.fields())
                .select(STOCK.fields())
                .from(WAREHOUSE)
                .leftJoin(PRODUCT_WAREHOUSE)
                .on(PRODUCT_WAREHOUSE.WAREHOUSE_ID.eq(WAREHOUSE.ID).and(PRODUCT_WAREHOUSE.PRODUCT_ID.eq(productId)))
                .leftJoin(STOCK)
                .on(STOCK.WAREHOUSE_ID.eq(WAREHOUSE.ID).and(STOCK.PRODUCT_ID.eq(productId)))
                .orderBy(WAREHOUSE.WAREHOUSE_NUMBER)
                .fetch(WarehouseRecords::record);
    }

    /** What one warehouse knows; {@code NOT_FOUND} if there is no such warehouse. */
    WarehouseRecord one(String warehouse) {
        return all().stream()
                .filter(each -> each.warehouse().equals(warehouse))
                .findFirst()
                .orElseThrow(() -> TouchpointException.notFound("warehouse", warehouse));
    }

    /** Makes or replaces the record of a warehouse. */
    void write(String warehouse, WarehouseSettings settings) {
        ProductWarehouseRecord row = db.newRecord(PRODUCT_WAREHOUSE);
        row.setLocation(settings.location());
        row.setStocked(settings.stocked());
        row.setReorderPoint(settings.reorderPoint());
        row.setOrderQuantity(settings.orderQuantity());
        row.setSafetyStock(settings.safetyStock());
        long id = id(warehouse);
        int changed = db.update(PRODUCT_WAREHOUSE)
                .set(row)
                .where(PRODUCT_WAREHOUSE.PRODUCT_ID.eq(productId).and(PRODUCT_WAREHOUSE.WAREHOUSE_ID.eq(id)))
                .execute();
        if (changed == 0) {
            row.setProductId(productId);
            row.setWarehouseId(id);
            row.insert();
        }
    }

    /** Notes a count. */
    void count(String warehouse, BigDecimal onHand, Instant at, String by) {
        StockRecord row = db.newRecord(STOCK);
        row.setOnHand(onHand);
        row.setCountedAt(at);
        row.setCountedBy(by);
        long id = id(warehouse);
        int changed = db.update(STOCK)
                .set(row)
                .where(STOCK.PRODUCT_ID.eq(productId).and(STOCK.WAREHOUSE_ID.eq(id)))
                .execute();
        if (changed == 0) {
            row.setProductId(productId);
            row.setWarehouseId(id);
            row.insert();
        }
    }

    private long id(String warehouse) {
        return db.select(WAREHOUSE.ID)
                .from(WAREHOUSE)
                .where(WAREHOUSE.WAREHOUSE_NUMBER.eq(warehouse))
                .fetchOptional(WAREHOUSE.ID)
                .orElseThrow(() -> TouchpointException.notFound("warehouse", warehouse));
    }

    private static WarehouseRecord record(Record row) {
        boolean kept = row.get(PRODUCT_WAREHOUSE.PRODUCT_ID) != null;
        return new WarehouseRecord(
                row.get(WAREHOUSE.WAREHOUSE_NUMBER),
                row.get(WAREHOUSE.NAME),
                kept ? settings(row) : null,
                ProductReader.quantity(row.get(STOCK.ON_HAND)),
                row.get(STOCK.COUNTED_AT),
                row.get(STOCK.COUNTED_BY));
    }

    private static WarehouseSettings settings(Record row) {
        return new WarehouseSettings(
                row.get(PRODUCT_WAREHOUSE.LOCATION),
                row.get(PRODUCT_WAREHOUSE.STOCKED),
                quantity(row.get(PRODUCT_WAREHOUSE.REORDER_POINT)),
                quantity(row.get(PRODUCT_WAREHOUSE.ORDER_QUANTITY)),
                quantity(row.get(PRODUCT_WAREHOUSE.SAFETY_STOCK)));
    }

    private static @Nullable BigDecimal quantity(@Nullable BigDecimal value) {
        return ProductReader.quantity(value);
    }
}
