package org.touchpoint.web.rest.internal.fakes;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.touchpoint.api.Page;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.product.CopyTo;
import org.touchpoint.api.product.Inventory;
import org.touchpoint.api.product.MonthlyUsage;
import org.touchpoint.api.product.ProductDirectory;
import org.touchpoint.api.product.Vendor;
import org.touchpoint.api.product.Warehouse;
import org.touchpoint.api.product.WarehouseRecord;
import org.touchpoint.api.product.WarehouseSettings;
import org.touchpoint.api.user.Caller;
import org.touchpoint.api.user.JobFunction;

/** One product in one warehouse, and vendors, in memory; remembers what was copied where. */
public final class FakeInventory implements Inventory, ProductDirectory {
    public final List<String> copied = new ArrayList<>();
    private final Map<String, Vendor> vendors = new TreeMap<>();
    private final Map<String, Warehouse> warehouses = new TreeMap<>(Map.of("001", new Warehouse("001", "Main")));
    private WarehouseSettings settings;
    private BigDecimal onHand;

    @Override
    public List<WarehouseRecord> warehouses(String product) {
        return List.of(record());
    }

    private WarehouseRecord record() {
        return new WarehouseRecord("001", "Main", settings, onHand, onHand == null ? null : Instant.EPOCH, null);
    }

    @Override
    public WarehouseRecord change(
            String product, String warehouse, Long version, WarehouseSettings given, Caller caller) {
        require(version);
        settings = given;
        return record();
    }

    private static void require(Long version) {
        if (version != null && version != 1) {
            throw TouchpointException.conflict("version", "Somebody else has changed it.", "Fetch it again.");
        }
    }

    @Override
    public WarehouseRecord count(String product, String warehouse, BigDecimal counted, Caller caller) {
        onHand = counted;
        return record();
    }

    @Override
    public CopyTo preview(String product, List<String> chosen) {
        return new CopyTo(
                1,
                List.of(new CopyTo.Target(
                        "001", "Main", true, List.of(new CopyTo.Change("reorderPoint", null, BigDecimal.TEN)))));
    }

    @Override
    public CopyTo copyTo(String product, List<String> chosen, Long version, Caller caller) {
        require(version);
        copied.addAll(chosen);
        return preview(product, chosen);
    }

    @Override
    public List<MonthlyUsage> usage(String product) {
        return List.of(new MonthlyUsage("2026-03", BigDecimal.TEN, 2));
    }

    @Override
    public Page<Vendor> vendors(String text, PageRequest page) {
        return new Page<>(List.copyOf(vendors.values()), vendors.size());
    }

    @Override
    public Vendor saveVendor(Vendor vendor, Caller caller) {
        caller.require(JobFunction.PRODUCT_MAINTENANCE);
        vendors.put(vendor.number(), vendor);
        return vendor;
    }

    @Override
    public List<Warehouse> warehouses() {
        return List.copyOf(warehouses.values());
    }

    @Override
    public Warehouse saveWarehouse(Warehouse warehouse, Caller caller) {
        caller.require(JobFunction.PRODUCT_MAINTENANCE);
        warehouses.put(warehouse.number(), warehouse);
        return warehouse;
    }
}
