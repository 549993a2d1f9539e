package org.touchpoint.core.products.internal;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.live.ChangeKind;
import org.touchpoint.api.product.CopyTo;
import org.touchpoint.api.product.Inventory;
import org.touchpoint.api.product.MonthlyUsage;
import org.touchpoint.api.product.Product;
import org.touchpoint.api.product.WarehouseRecord;
import org.touchpoint.api.product.WarehouseSettings;
import org.touchpoint.api.user.Caller;
import org.touchpoint.api.user.JobFunction;
import org.touchpoint.core.store.Company;
import org.touchpoint.core.store.Transactions;
import org.touchpoint.core.store.check.Fields;
import org.touchpoint.core.store.spi.Announcement;

/** Products in warehouses, in the database. Changes of one product wait for one another: each holds the product's row. */
@Component
public final class InventoryService implements Inventory {
    private static final int LONGEST_LOCATION = 40;

    private final Transactions transactions;
    private final Company company;

    @Activate
    public InventoryService(@Reference Transactions transactions, @Reference Company company) {
        this.transactions = transactions;
        this.company = company;
    }

    @Override
    public List<WarehouseRecord> warehouses(String product) {
        return transactions.read(db -> records(db, product).all());
    }

    @Override
    public WarehouseRecord change(
            String product, String warehouse, @Nullable Long version, WarehouseSettings settings, Caller caller) {
        caller.require(JobFunction.PRODUCT_MAINTENANCE);
        WarehouseSettings checked = new WarehouseSettings(
                Fields.optional("location", settings.location(), LONGEST_LOCATION),
                settings.stocked(),
                ProductRules.quantity("reorderPoint", settings.reorderPoint()),
                ProductRules.quantity("orderQuantity", settings.orderQuantity()),
                ProductRules.quantity("safetyStock", settings.safetyStock()));
        String number = number(warehouse);
        return transactions.write(db -> {
            WarehouseRecords records = held(db, product, version);
            records.write(number, checked);
            return records.one(number);
        });
    }

    @Override
    public WarehouseRecord count(String product, String warehouse, @Nullable BigDecimal onHand, Caller caller) {
        caller.require(JobFunction.PRODUCT_MAINTENANCE);
        BigDecimal counted = ProductRules.quantity("onHand", onHand);
        if (counted == null) {
            throw TouchpointException.invalid(
                    "onHand", "The quantity is missing.", "Give what was counted, 0 or more.");
        }
        String number = number(warehouse);
        return transactions.write(db -> {
            WarehouseRecords records = held(db, product, null);
            records.count(number, counted, company.clock().instant().truncatedTo(ChronoUnit.MICROS), caller.login());
            return records.one(number);
        });
    }

    @Override
    public CopyTo preview(String product, List<String> warehouses) {
        return transactions.read(db -> {
            Product global = global(db, product);
            return copying(db, global, warehouses).changes(global.version());
        });
    }

    @Override
    public CopyTo copyTo(String product, List<String> warehouses, @Nullable Long version, Caller caller) {
        caller.require(JobFunction.PRODUCT_MAINTENANCE);
        return transactions.write(db -> {
            WarehouseRecords records = held(db, product, version);
            Product global = global(db, product);
            Copying copying = copying(db, global, warehouses);
            copying.records().forEach(records::write);
            return copying.changes(global.version());
        });
    }

    @Override
    public List<MonthlyUsage> usage(String product) {
        return transactions.read(db ->
                Usage.of(db, new ProductDetails(db).id(product), YearMonth.from(company.today()), company.zone()));
    }

    private static WarehouseRecords records(DSLContext db, String product) {
        return new WarehouseRecords(db, new ProductDetails(db).id(product));
    }

    private static Product global(DSLContext db, String product) {
        ProductDetails details = new ProductDetails(db);
        return details.product(details.id(product));
    }

    private static Copying copying(DSLContext db, Product global, List<String> warehouses) {
        return new Copying(global, new WarehouseRecords(db, global.internalNumber()).all(), warehouses);
    }

    /** The product's records, with the product held until the commit. */
    private WarehouseRecords held(DSLContext db, String product, @Nullable Long version) {
        Product present = global(db, product);
        Versions.next(db, present.internalNumber(), version);
        transactions.announce(Announcement.of(ChangeKind.PRODUCT, present.number()));
        return new WarehouseRecords(db, present.internalNumber());
    }

    private static String number(String warehouse) {
        return warehouse.strip().toUpperCase(Locale.ROOT);
    }
}
