package org.touchpoint.core.products.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.product.CopyTo;
import org.touchpoint.api.product.Product;
import org.touchpoint.api.product.WarehouseRecord;
import org.touchpoint.api.product.WarehouseSettings;

/** Copying a global record to warehouses: preview and deed are reckoned here alike. */
final class Copying {
    private final Product global;
    private final Map<String, WarehouseRecord> targets = new TreeMap<>();

    /** {@code INVALID} by field if a warehouse does not exist, or none is given. */
    Copying(Product global, List<WarehouseRecord> all, @Nullable List<String> warehouses) {
        this.global = global;
        Map<String, WarehouseRecord> known = new LinkedHashMap<>();
        all.forEach(each -> known.put(each.warehouse(), each));
        List<String> wanted = Objects.requireNonNullElse(warehouses, List.of());
        if (wanted.isEmpty()) {
            throw TouchpointException.invalid(
                    "warehouses", "No warehouse is chosen.", "Choose one or more warehouses.");
        }
        for (int i = 0; i < wanted.size(); i++) {
            String number = wanted.get(i) == null ? "" : wanted.get(i).strip().toUpperCase(Locale.ROOT);
            WarehouseRecord target = known.get(number);
            if (target == null) {
                throw TouchpointException.invalid(
                        "warehouses[" + i + "]",
                        "There is no warehouse " + number + ".",
                        "Choose from: " + String.join(", ", known.keySet()) + ".");
            }
            targets.put(number, target);
        }
    }

    /** What it changes, warehouse by warehouse and field by field. */
    CopyTo changes(long version) {
        return new CopyTo(
                version,
                targets.values().stream()
                        .map(target -> new CopyTo.Target(
                                target.warehouse(), target.name(), target.settings() == null, changes(target)))
                        .toList());
    }

    /** The records as they become, by the warehouses' numbers. */
    Map<String, WarehouseSettings> records() {
        Map<String, WarehouseSettings> records = new TreeMap<>();
        targets.forEach((number, target) -> records.put(
                number,
                new WarehouseSettings(
                        target.settings() == null ? null : target.settings().location(),
                        global.stocked(),
                        global.reorderPoint(),
                        global.orderQuantity(),
                        global.safetyStock())));
        return records;
    }

    private List<CopyTo.Change> changes(WarehouseRecord target) {
        WarehouseSettings now = target.settings();
        List<CopyTo.Change> changes = new ArrayList<>();
        add(changes, "stocked", now == null ? null : now.stocked(), global.stocked());
        add(changes, "reorderPoint", now == null ? null : now.reorderPoint(), global.reorderPoint());
        add(changes, "orderQuantity", now == null ? null : now.orderQuantity(), global.orderQuantity());
        add(changes, "safetyStock", now == null ? null : now.safetyStock(), global.safetyStock());
        return changes;
    }

    private static void add(List<CopyTo.Change> changes, String field, @Nullable Object from, @Nullable Object to) {
        boolean same = from instanceof BigDecimal one && to instanceof BigDecimal other
                ? one.compareTo(other) == 0
                : Objects.equals(from, to);
        if (!same) {
            changes.add(new CopyTo.Change(field, from, to));
        }
    }
}
