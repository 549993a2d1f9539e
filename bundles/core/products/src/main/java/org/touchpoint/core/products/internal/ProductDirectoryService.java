package org.touchpoint.core.products.internal;

import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.touchpoint.core.store.tables.Sequences.ID_SEQ;
import static org.touchpoint.core.store.tables.Tables.VENDOR;
import static org.touchpoint.core.store.tables.Tables.WAREHOUSE;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.touchpoint.api.Page;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.live.ChangeKind;
import org.touchpoint.api.product.ProductDirectory;
import org.touchpoint.api.product.Vendor;
import org.touchpoint.api.product.Warehouse;
import org.touchpoint.api.user.Caller;
import org.touchpoint.api.user.JobFunction;
import org.touchpoint.core.store.Transactions;
import org.touchpoint.core.store.check.Fields;
import org.touchpoint.core.store.check.UniqueKeys;
import org.touchpoint.core.store.spi.Announcement;

/** Vendors and warehouses in the database. */
@Component
public final class ProductDirectoryService implements ProductDirectory {
    private static final int LONGEST_VENDOR = 200;
    private static final int LONGEST_WAREHOUSE = 100;
    private static final int LONGEST_WAREHOUSE_NUMBER = 10;

    private final Transactions transactions;

    @Activate
    public ProductDirectoryService(@Reference Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Page<Vendor> vendors(@Nullable String text, PageRequest page) {
        Condition wanted = wanted(text);
        return transactions.read(db -> new Page<>(
                db.selectFrom(VENDOR)
                        .where(wanted)
                        .orderBy(VENDOR.NAME, VENDOR.ID)
                        .limit(page.size())
                        .offset(page.offset())
                        .fetch(row -> new Vendor(row.getVendorNumber(), row.getName())),
                db.fetchCount(VENDOR, wanted)));
    }

    private static Condition wanted(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return noCondition();
        }
        // Nothing that is kept has a control character, and PostgreSQL takes none as a parameter.
        return Fields.fitted(text, text.length()).equals(text)
                ? VENDOR.NAME.containsIgnoreCase(text.strip()).or(VENDOR.VENDOR_NUMBER.containsIgnoreCase(text.strip()))
                : falseCondition();
    }

    @Override
    public Vendor saveVendor(Vendor vendor, Caller caller) {
        caller.require(JobFunction.PRODUCT_MAINTENANCE);
        String number = ProductRules.upper("number", vendor.number(), VendorRules.LONGEST_NUMBER);
        String name = Fields.required("name", vendor.name(), LONGEST_VENDOR);
        save(VENDOR, VENDOR.ID, VENDOR.VENDOR_NUMBER, number, VENDOR.NAME, name);
        return new Vendor(number, name);
    }

    @Override
    public List<Warehouse> warehouses() {
        return transactions.read(db -> db.selectFrom(WAREHOUSE)
                .orderBy(WAREHOUSE.WAREHOUSE_NUMBER)
                .fetch(row -> new Warehouse(row.getWarehouseNumber(), row.getName())));
    }

    @Override
    public Warehouse saveWarehouse(Warehouse warehouse, Caller caller) {
        caller.require(JobFunction.PRODUCT_MAINTENANCE);
        String number = ProductRules.upper("number", warehouse.number(), LONGEST_WAREHOUSE_NUMBER);
        String name = Fields.required("name", warehouse.name(), LONGEST_WAREHOUSE);
        save(WAREHOUSE, WAREHOUSE.ID, WAREHOUSE.WAREHOUSE_NUMBER, number, WAREHOUSE.NAME, name);
        return new Warehouse(number, name);
    }

    /** Two who add the same number at once: the second one's insert fails, and is repeated as an update. */
    private void save(
            Table<?> table,
            TableField<?, Long> id,
            TableField<?, String> numberField,
            String number,
            TableField<?, String> nameField,
            String name) {
        UniqueKeys.write(
                transactions,
                db -> {
                    int renamed = db.update(table)
                            .set(nameField, name)
                            .where(numberField.eq(number))
                            .execute();
                    if (renamed == 0) {
                        insert(db, table, id, numberField, number, nameField, name);
                    }
                    transactions.announce(Announcement.of(ChangeKind.PRODUCT, null));
                    return true;
                },
                db -> {});
    }

    private static void insert(
            DSLContext db,
            Table<?> table,
            TableField<?, Long> id,
            TableField<?, String> numberField,
            String number,
            TableField<?, String> nameField,
            String name) {
        db.insertInto(table)
                .columns(id, numberField, nameField)
                .values(db.nextval(ID_SEQ), number, name)
                .execute();
    }
}
