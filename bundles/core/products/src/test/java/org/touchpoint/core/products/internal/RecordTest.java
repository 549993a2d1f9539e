package org.touchpoint.core.products.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.touchpoint.core.products.internal.Given.CLERK;
import static org.touchpoint.core.products.internal.Given.settings;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.touchpoint.api.ErrorCode;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.product.ContractPrice;
import org.touchpoint.api.product.Product;
import org.touchpoint.api.product.ProductFilter;
import org.touchpoint.api.product.ProductSettings;
import org.touchpoint.api.product.ProductSummary;
import org.touchpoint.api.product.ProductVendor;
import org.touchpoint.api.product.UnitOfMeasure;
import org.touchpoint.api.product.Vendor;
import org.touchpoint.core.store.testing.TestStore;

/** What belongs to a product's record in tables of its own, and its versions. */
class RecordTest {
    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private ProductService products;

    @BeforeEach
    void start() {
        products = new ProductService(STORE.transactions(), STORE.company());
        ProductDirectoryService directory = new ProductDirectoryService(STORE.transactions());
        directory.saveVendor(new Vendor("v1", "Paper Mill"), CLERK);
        directory.saveVendor(new Vendor("V2", "Pen Works"), CLERK);
        STORE.seed().customer("C1");
        products.create("A", settings("First"), CLERK);
        products.create("B", settings("Second"), CLERK);
    }

    @Test
    void everythingIsKeptInItsOrder() {
        ProductSettings full = full(
                List.of(unit("cs", "10"), unit("PL", "400")),
                List.of("b", "a"),
                "a",
                List.of(vendor("v2", "PW-77", true), vendor("V1", null, false)),
                List.of(contract("c1", "2026-01-01", null)));
        Product made = products.create("PEN", full, CLERK);

        Product read = products.get("pen");
        assertThat(read).isEqualTo(made);
        assertThat(read.units()).containsExactly(unit("CS", "10"), unit("PL", "400"));
        assertThat(read.alternates()).containsExactly("B", "A");
        assertThat(read.depositProduct()).isEqualTo("A");
        assertThat(read.vendors()).extracting(ProductVendor::vendorName).containsExactly("Pen Works", "Paper Mill");
        assertThat(read.vendors().get(0).main()).isTrue();
        assertThat(read.contracts()).extracting(ContractPrice::customerName).containsExactly("Customer C1");
        assertThat(read.reorderPoint()).isEqualTo(new BigDecimal("20"));
        assertThat(found("pw-77")).containsExactly("PEN");
        assertThat(products.list(new ProductFilter(null, false, true, "v2", "-number"), PageRequest.FIRST)
                        .items())
                .extracting(ProductSummary::number, ProductSummary::mainVendor)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("PEN", "Pen Works"));
        assertThat(products.change("PEN", null, settings("Plain"), CLERK).vendors())
                .isEmpty();
        assertThat(found("pw-77")).isEmpty();
    }

    @Test
    void whatCannotBeIsRefusedByField() {
        List<UnitOfMeasure> noUnits = List.of();
        assertRefused("units[0].factor", full(List.of(unit("CS", "0")), List.of(), null, List.of(), List.of()));
        assertRefused("units[0].factor", full(List.of(unit("CS", "-1")), List.of(), null, List.of(), List.of()));
        assertRefused(
                "units[1].unit",
                full(List.of(unit("CS", "2"), unit("cs", "3")), List.of(), null, List.of(), List.of()));
        assertRefused("units[0].unit", full(List.of(unit("ea", "2")), List.of(), null, List.of(), List.of()));
        assertRefused("alternates[1]", full(noUnits, List.of("A", "PEN"), null, List.of(), List.of()));
        assertRefused("alternates[1]", full(noUnits, List.of("A", "A"), null, List.of(), List.of()));
        assertRefused("alternates[0]", full(noUnits, List.of("NONE"), null, List.of(), List.of()));
        assertRefused("depositProduct", full(noUnits, List.of(), "PEN", List.of(), List.of()));
        assertRefused("depositProduct", full(noUnits, List.of(), "NONE", List.of(), List.of()));
        assertRefused(
                "vendors[0].vendor", full(noUnits, List.of(), null, List.of(vendor("V9", null, true)), List.of()));
        assertRefused(
                "vendors[1].main",
                full(noUnits, List.of(), null, List.of(vendor("V1", null, true), vendor("V2", null, true)), List.of()));
        assertRefused(
                "contracts[0].customer",
                full(noUnits, List.of(), null, List.of(), List.of(contract("C9", "2026-01-01", null))));
        assertRefused(
                "contracts[0].until",
                full(noUnits, List.of(), null, List.of(), List.of(contract("C1", "2026-01-02", "2026-01-01"))));
        assertRefused(
                "contracts[1].from",
                full(
                        noUnits,
                        List.of(),
                        null,
                        List.of(),
                        List.of(contract("C1", "2026-01-01", "2026-01-31"), contract("c1", "2026-01-31", null))));
        assertThat(found("pen")).isEmpty();
        products.create(
                "PEN",
                full(
                        noUnits,
                        List.of(),
                        null,
                        List.of(),
                        List.of(contract("C1", "2026-01-01", "2026-01-31"), contract("C1", "2026-02-01", null))),
                CLERK);
    }

    @Test
    void aChangeFromAnOlderVersionIsRefused() {
        Product seen = products.get("A");
        Product changed = products.change("A", seen.version(), settings("Mine"), CLERK);
        assertThat(changed.version()).isEqualTo(seen.version() + 1);

        TouchpointException refusal = refusal(() -> products.change("A", seen.version(), settings("Theirs"), CLERK));
        assertThat(refusal.code()).isEqualTo(ErrorCode.CONFLICT);
        assertThat(refusal.field()).contains("version");
        assertThat(products.get("A").description()).isEqualTo("Mine");
    }

    @RepeatedTest(5)
    void ofManyChangesFromOneVersionOneIsMade() throws InterruptedException {
        long version = products.get("A").version();
        List<Callable<Product>> works = List.of(
                () -> products.change("A", version, settings("One"), CLERK),
                () -> products.change("A", version, settings("Two"), CLERK),
                () -> products.change("A", version, settings("Three"), CLERK));
        List<Object> outcomes = Given.together(works);
        assertThat(outcomes).filteredOn(Product.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(ErrorCode.CONFLICT::equals).hasSize(2);
    }

    @Test
    void productsFromBeforeThereWereWordsAreFound() {
        STORE.seed().product("OLD-7", "1.00");
        assertThat(new ProductService(STORE.transactions(), STORE.company())
                        .list(ProductFilter.of("7 old"), PageRequest.FIRST)
                        .items())
                .extracting(ProductSummary::number)
                .containsExactly("OLD-7");
    }

    private List<String> found(String text) {
        return products.list(ProductFilter.of(text), PageRequest.FIRST).items().stream()
                .map(ProductSummary::number)
                .toList();
    }

    private void assertRefused(String field, ProductSettings given) {
        TouchpointException refusal = refusal(() -> products.create("PEN", given, CLERK));
        assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID);
        assertThat(refusal.field()).contains(field);
    }

    private static TouchpointException refusal(ThrowingCallable call) {
        return Objects.requireNonNull(catchThrowableOfType(TouchpointException.class, call), "it was not refused");
    }

    /** Settings with one contract. */
    static ProductSettings contracts(String customer, String price, String from, String until) {
        return full(
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(new ContractPrice(
                        customer, null, new BigDecimal(price), LocalDate.parse(from), LocalDate.parse(until))));
    }

    static ProductSettings full(
            List<UnitOfMeasure> units,
            List<String> alternates,
            String deposit,
            List<ProductVendor> vendors,
            List<ContractPrice> contracts) {
        return new ProductSettings(
                "Pen",
                List.of(),
                "EA",
                units,
                new BigDecimal("1.25"),
                new BigDecimal("2.50"),
                true,
                false,
                null,
                alternates,
                deposit,
                new BigDecimal("20.000"),
                new BigDecimal("60"),
                new BigDecimal("10"),
                vendors,
                contracts);
    }

    private static UnitOfMeasure unit(String unit, String factor) {
        return new UnitOfMeasure(unit, new BigDecimal(factor));
    }

    private static ProductVendor vendor(String number, String theirs, boolean main) {
        return new ProductVendor(number, null, theirs, new BigDecimal("1.1"), 5, main);
    }

    private static ContractPrice contract(String customer, String from, String until) {
        return new ContractPrice(
                customer,
                null,
                new BigDecimal("2.10"),
                LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until));
    }
}
