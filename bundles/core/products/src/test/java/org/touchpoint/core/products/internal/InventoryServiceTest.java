package org.touchpoint.core.products.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.touchpoint.core.products.internal.Given.CLERK;
import static org.touchpoint.core.products.internal.Given.VISITOR;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.touchpoint.api.ErrorCode;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.product.CopyTo;
import org.touchpoint.api.product.MonthlyUsage;
import org.touchpoint.api.product.Warehouse;
import org.touchpoint.api.product.WarehouseRecord;
import org.touchpoint.api.product.WarehouseSettings;
import org.touchpoint.core.store.testing.TestStore;

class InventoryServiceTest {
    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private ProductService products;
    private InventoryService inventory;

    @BeforeEach
    void start() {
        products = new ProductService(STORE.transactions(), STORE.company());
        inventory = new InventoryService(STORE.transactions(), STORE.company());
        ProductDirectoryService directory = new ProductDirectoryService(STORE.transactions());
        List.of("002", "001", "003")
                .forEach(each -> directory.saveWarehouse(new Warehouse(each, "House " + each), CLERK));
        products.create("PEN", RecordTest.full(List.of(), List.of(), null, List.of(), List.of()), CLERK);
    }

    @Test
    void copyingDoesJustWhatItsPreviewSaid() {
        inventory.change("PEN", "002", null, own("A-1", false, "5"), CLERK);
        CopyTo preview = inventory.preview("PEN", List.of("002", "001"));

        assertThat(preview.warehouses())
                .extracting(CopyTo.Target::warehouse, CopyTo.Target::isNew)
                .containsExactly(tuple("001", true), tuple("002", false));
        assertThat(preview.warehouses().get(1).changes())
                .extracting(CopyTo.Change::field)
                .containsExactly("stocked", "reorderPoint", "orderQuantity", "safetyStock");
        assertThat(record("001").settings()).isNull();

        CopyTo done = inventory.copyTo("PEN", List.of("002", "001"), preview.version(), CLERK);

        assertThat(done.warehouses()).isEqualTo(preview.warehouses());
        for (CopyTo.Target target : done.warehouses()) {
            WarehouseSettings now =
                    Objects.requireNonNull(record(target.warehouse()).settings());
            target.changes()
                    .forEach(change -> assertThat(value(now, change.field())).isEqualTo(change.to()));
        }
        assertThat(record("002").settings().location()).isEqualTo("A-1");
        assertThat(record("003").settings()).isNull();
        assertThat(inventory.preview("PEN", List.of("001")).warehouses().get(0).changes())
                .isEmpty();
    }

    @Test
    void copyingAfterAnythingHasChangedIsRefused() {
        long version = inventory.preview("PEN", List.of("001")).version();
        inventory.change("PEN", "001", null, own("B-2", true, "1"), CLERK);

        TouchpointException refusal = refusal(() -> inventory.copyTo("PEN", List.of("001"), version, CLERK));

        assertThat(refusal.code()).isEqualTo(ErrorCode.CONFLICT);
        assertThat(refusal.field()).contains("version");
        assertThat(record("001").settings().reorderPoint()).isEqualByComparingTo("1");
    }

    @Test
    void aCountIsNotedWithWhoAndWhen() {
        inventory.count("PEN", "001", new BigDecimal("12"), CLERK);
        STORE.clock().advance(Duration.ofDays(1));
        WarehouseRecord counted = inventory.count("PEN", "001", new BigDecimal("11.5"), CLERK);

        assertThat(counted.onHand()).isEqualByComparingTo("11.5");
        assertThat(counted.countedBy()).isEqualTo("carl");
        assertThat(counted.countedAt()).isEqualTo(STORE.clock().instant());
        assertThat(record("002").onHand()).isNull();
    }

    @Test
    void whatCannotBeIsRefusedByField() {
        assertRefused(ErrorCode.INVALID, "onHand", () -> inventory.count("PEN", "001", new BigDecimal("-1"), CLERK));
        assertRefused(ErrorCode.INVALID, "onHand", () -> inventory.count("PEN", "001", null, CLERK));
        assertRefused(ErrorCode.NOT_FOUND, "warehouse", () -> inventory.count("PEN", "9", BigDecimal.ONE, CLERK));
        assertRefused(ErrorCode.NOT_FOUND, "product", () -> inventory.usage("NONE"));
        assertRefused(ErrorCode.INVALID, "warehouses", () -> inventory.preview("PEN", List.of()));
        assertRefused(ErrorCode.INVALID, "warehouses[1]", () -> inventory.preview("PEN", List.of("001", "9")));
        assertRefused(
                ErrorCode.INVALID,
                "reorderPoint",
                () -> inventory.change("PEN", "001", null, own(null, true, "-1"), CLERK));
        assertThat(refusal(() -> inventory.count("PEN", "001", BigDecimal.ONE, VISITOR))
                        .code())
                .isEqualTo(ErrorCode.FORBIDDEN);
        assertThat(refusal(() -> inventory.copyTo("PEN", List.of("001"), null, VISITOR))
                        .code())
                .isEqualTo(ErrorCode.FORBIDDEN);
    }

    @Test
    void usageCountsWhatWasOrderedMonthByMonth() {
        long customer = STORE.seed().customer("C1");
        STORE.seed().order("1", customer, STORE.clock().instant(), "10.00");
        STORE.seed().order("2", customer, STORE.clock().instant().minus(Duration.ofDays(31)), "10.00");
        STORE.seed().order("3", customer, STORE.clock().instant().minus(Duration.ofDays(500)), "10.00");

        List<MonthlyUsage> usage = inventory.usage("SEED");

        assertThat(usage).hasSize(12);
        assertThat(usage.get(11).month()).isEqualTo("2026-03");
        assertThat(usage.get(11).orders()).isEqualTo(1);
        assertThat(usage.stream().mapToLong(MonthlyUsage::orders).sum()).isEqualTo(2);
        assertThat(inventory.usage("PEN")).allMatch(each -> each.quantity().signum() == 0);
    }

    private WarehouseRecord record(String warehouse) {
        return inventory.warehouses("pen").stream()
                .filter(each -> each.warehouse().equals(warehouse))
                .findFirst()
                .orElseThrow();
    }

    private static Object value(WarehouseSettings settings, String field) {
        return switch (field) {
            case "stocked" -> settings.stocked();
            case "reorderPoint" -> settings.reorderPoint();
            case "orderQuantity" -> settings.orderQuantity();
            case "safetyStock" -> settings.safetyStock();
            default -> throw new AssertionError(field);
        };
    }

    private static WarehouseSettings own(String location, boolean stocked, String reorderPoint) {
        return new WarehouseSettings(location, stocked, new BigDecimal(reorderPoint), null, null);
    }

    private static void assertRefused(ErrorCode code, String field, ThrowingCallable call) {
        TouchpointException refusal = refusal(call);
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.field()).contains(field);
    }

    private static TouchpointException refusal(ThrowingCallable call) {
        return Objects.requireNonNull(catchThrowableOfType(TouchpointException.class, call), "it was not refused");
    }
}
