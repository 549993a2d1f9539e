package org.touchpoint.core.products.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.touchpoint.core.products.internal.Given.CLERK;
import static org.touchpoint.core.products.internal.Given.VISITOR;
import static org.touchpoint.core.products.internal.Given.settings;
import static org.touchpoint.core.products.internal.Given.superseded;
import static org.touchpoint.core.store.tables.Tables.PRODUCT_NAME;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.touchpoint.api.ErrorCode;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.product.Product;
import org.touchpoint.api.product.ProductFilter;
import org.touchpoint.api.product.ProductSettings;
import org.touchpoint.api.product.ProductSummary;
import org.touchpoint.core.store.spi.ProductBook.NewProduct;
import org.touchpoint.core.store.testing.TestStore;

class ProductServiceTest {
    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private ProductService products;

    @BeforeEach
    void start() {
        products = new ProductService(STORE.transactions(), STORE.company());
    }

    @Test
    void keepsEverythingThatIsSaidAboutAProduct() {
        products.create("new-1", settings("Newer"), CLERK);
        Product made = products.create(" pen 1 ", superseded("new-1", " Pen ", "kuli", "Biro"), CLERK);
        assertThat(made.number()).isEqualTo("PEN 1");
        assertThat(made.version()).isEqualTo(1);
        assertThat(made.description()).isEqualTo("Pen");
        assertThat(made.alphas()).containsExactly("BIRO", "KULI");
        assertThat(made.unit()).isEqualTo("EA");
        assertThat(made.cost()).isEqualTo(new BigDecimal("1.25"));
        assertThat(made.listPrice()).isEqualTo(new BigDecimal("2.50"));
        assertThat(made.supersededBy()).isEqualTo("NEW-1");
    }

    @Test
    void isFoundByAnyOfItsNumbers() {
        Product pen = products.create("PEN", settings("Pen", "KULI"), CLERK);
        assertThat(products.get("pen ")).isEqualTo(pen);
        assertThat(products.get("Kuli")).isEqualTo(pen);
        assertThat(products.get(String.valueOf(pen.internalNumber()))).isEqualTo(pen);
        for (String unknown : List.of("PE", "", "\u0000", "9".repeat(18), "9".repeat(30), "x".repeat(100))) {
            assertRefused(() -> products.get(unknown), ErrorCode.NOT_FOUND, "product");
        }
    }

    @Test
    void anExternalNumberGoesBeforeAnInternalOne() {
        String pen =
                String.valueOf(products.create("PEN", settings("Pen"), CLERK).internalNumber());
        new ProductBookService(STORE.transactions(), STORE.company())
                .ensure(List.of(new NewProduct(pen, "Imported", BigDecimal.ONE)));
        assertThat(products.get(pen).description()).isEqualTo("Imported");
    }

    @Test
    void nobodyTakesTheInternalNumberOfAnother() {
        String pen =
                String.valueOf(products.create("PEN", settings("Pen"), CLERK).internalNumber());
        products.create("INK", settings("Ink"), CLERK);
        assertRefused(() -> products.create(pen, settings("X"), CLERK), ErrorCode.CONFLICT, "number");
        assertRefused(() -> products.create("X", settings("X", "A", pen), CLERK), ErrorCode.CONFLICT, "alphas[1]");
        assertRefused(() -> products.change("INK", null, settings("Ink", pen), CLERK), ErrorCode.CONFLICT, "alphas[0]");
        assertThat(products.change("PEN", null, settings("Pen", pen), CLERK).alphas())
                .containsExactly(pen);
        assertThat(products.get(pen).number()).isEqualTo("PEN");
    }

    @Test
    void theSystemGivesNoInternalNumberThatIsANameAlready() {
        long first = products.create("PEN", settings("Pen"), CLERK).internalNumber();
        String external = String.valueOf(first + 2);
        String alpha = String.valueOf(first + 3);
        String own = String.valueOf(first + 4);
        products.create(external, settings("External", alpha), CLERK);

        long next = products.create(own, settings("Own"), CLERK).internalNumber();

        assertThat(next).isEqualTo(first + 5);
        assertThat(products.get(external).description()).isEqualTo("External");
        assertThat(products.get(alpha).description()).isEqualTo("External");
        assertThat(products.get(own).description()).isEqualTo("Own");
    }

    @Test
    void oneNumberNamesOneProduct() {
        products.create("PEN", settings("Pen", "KULI"), CLERK);
        assertRefused(() -> products.create("pen", settings("X"), CLERK), ErrorCode.CONFLICT, "number");
        assertRefused(() -> products.create("kuli", settings("X"), CLERK), ErrorCode.CONFLICT, "number");
        assertRefused(() -> products.create("X", settings("X", "A", "pen"), CLERK), ErrorCode.CONFLICT, "alphas[1]");
        assertRefused(() -> products.create("X", settings("X", "A", "kuli"), CLERK), ErrorCode.CONFLICT, "alphas[1]");
        assertRefused(() -> products.create("X", settings("X", "A", "a"), CLERK), ErrorCode.CONFLICT, "alphas[1]");
        assertRefused(() -> products.create("X", settings("X", "x"), CLERK), ErrorCode.CONFLICT, "alphas[0]");
        products.create("X", settings("X"), CLERK);
        assertRefused(() -> products.change("X", null, settings("X", "KULI"), CLERK), ErrorCode.CONFLICT, "alphas[0]");
        assertRefused(() -> products.change("X", null, settings("X", "PEN"), CLERK), ErrorCode.CONFLICT, "alphas[0]");
        assertRefused(() -> products.change("X", null, settings("X", "X"), CLERK), ErrorCode.CONFLICT, "alphas[0]");
        assertThat(products.list(ProductFilter.ALL, PageRequest.FIRST).total()).isEqualTo(2);
    }

    @Test
    void aChangeReplacesTheCrossReferences() {
        products.create("PEN", settings("Pen", "A", "B"), CLERK);
        assertThat(products.change("a", null, settings("Pen 2", "C", "B"), CLERK)
                        .alphas())
                .containsExactly("B", "C");
        products.create("A", settings("Now free"), CLERK);
        assertThat(products.get("A").description()).isEqualTo("Now free");
        assertRefused(() -> products.change("NONE", null, settings("X"), CLERK), ErrorCode.NOT_FOUND, "product");
        // Two products with two numbers each, and two cross-references.
        assertThat(STORE.transactions().<Integer>read(db -> db.fetchCount(PRODUCT_NAME)))
                .isEqualTo(6);
    }

    @Test
    void supersedingNeverGoesInACircle() {
        products.create("A", settings("A"), CLERK);
        products.create("B", superseded("a", "B"), CLERK);
        products.create("C", superseded("B", "C"), CLERK);
        assertRefused(
                () -> products.change("A", null, superseded("C", "A"), CLERK), ErrorCode.CONFLICT, "supersededBy");
        assertRefused(() -> products.change("A", null, superseded("A", "A"), CLERK), ErrorCode.INVALID, "supersededBy");
        assertRefused(() -> products.create("D", superseded("D", "D"), CLERK), ErrorCode.INVALID, "supersededBy");
        assertRefused(() -> products.create("D", superseded("E", "D"), CLERK), ErrorCode.INVALID, "supersededBy");
        assertThat(products.change("B", null, settings("B"), CLERK).supersededBy())
                .isNull();
        assertThat(products.change("A", null, superseded("C", "A"), CLERK).supersededBy())
                .isEqualTo("C");
    }

    @RepeatedTest(3)
    void twoWhoSupersedeEachOtherAtOnceCloseNoCircle() throws InterruptedException {
        for (String number : List.of("A", "B", "C", "D")) {
            products.create(number, settings(number), CLERK);
        }
        products.change("B", null, superseded("C", "B"), CLERK);
        products.change("D", null, superseded("A", "D"), CLERK);
        assertOneWins(
                () -> products.change("A", null, superseded("B", "A"), CLERK),
                () -> products.change("C", null, superseded("D", "C"), CLERK));
    }

    @RepeatedTest(3)
    void ofManyWhoWantTheSameNumberAtOnceOneGetsIt() throws InterruptedException {
        List<Object> outcomes = Given.together(Collections.nCopies(
                8, (Callable<?>) () -> products.create("RACE", settings("A", "R1", "R2"), CLERK)));
        assertThat(outcomes).filteredOn(Product.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(ErrorCode.CONFLICT::equals).hasSize(7);
    }

    @RepeatedTest(10)
    void aNumberAndTheInternalOneOfTheSameMomentExcludeEachOther() throws InterruptedException {
        long last = products.create("LAST", settings("Last"), CLERK).internalNumber();
        String next = String.valueOf(last + 1);

        List<Object> outcomes = Given.together(List.of(
                () -> products.create("PEN", settings("Pen"), CLERK),
                () -> products.create(next, settings("Next"), CLERK)));

        assertThat(outcomes.get(0)).isInstanceOf(Product.class);
        Product pen = (Product) outcomes.get(0);
        if (outcomes.get(1) instanceof Product) {
            assertThat(pen.internalNumber()).isNotEqualTo(last + 1);
            assertThat(products.get(next).number()).isEqualTo(next);
        } else {
            assertThat(outcomes.get(1)).isEqualTo(ErrorCode.CONFLICT);
            assertThat(products.get(next).number()).isEqualTo("PEN");
        }
    }

    @RepeatedTest(10)
    void aNumberAndACrossReferenceOfTheSameMomentExcludeEachOther() throws InterruptedException {
        products.create("OLD", settings("Old"), CLERK);
        assertOneWins(
                () -> products.create("RACE", settings("A"), CLERK),
                () -> products.create("OTHER", settings("B", "RACE"), CLERK),
                () -> products.change("OLD", null, settings("Old", "RACE"), CLERK));
    }

    @ParameterizedTest
    @CsvSource({
        "description, ' '",
        "unit, ''",
        "cost, -0.01",
        "cost, 0.00001",
        "listPrice, 1E+11",
        "listPrice, ",
        "alphas[0], ' '",
    })
    void refusesWhatCannotBeKept(String field, String value) {
        ProductSettings given = ProductSettings.of(
                field.equals("description") ? value : "Pen",
                field.startsWith("alphas") ? List.of(value) : List.of(),
                field.equals("unit") ? value : "EA",
                field.equals("cost") ? number(value) : BigDecimal.ONE,
                field.equals("listPrice") ? number(value) : BigDecimal.ONE,
                true,
                false,
                null);
        assertRefused(() -> products.create("A", given, CLERK), ErrorCode.INVALID, field);
    }

    @Test
    void refusesNumbersThatCannotBeKept() {
        for (String number : List.of(" ", "a\u0000", "x".repeat(41), "ß".repeat(21))) {
            assertRefused(() -> products.create(number, settings("A"), CLERK), ErrorCode.INVALID, "number");
        }
    }

    @Test
    void changingNeedsProductMaintenance() {
        assertThat(refusal(() -> products.create("A", settings("A"), VISITOR)).code())
                .isEqualTo(ErrorCode.FORBIDDEN);
        assertThat(refusal(() -> products.change("A", null, settings("A"), VISITOR))
                        .code())
                .isEqualTo(ErrorCode.FORBIDDEN);
    }

    @Test
    void listsAreFilteredAndPaged() {
        long pen = products.create("PEN", settings("Blue ink", "KULI"), CLERK).internalNumber();
        products.create("A%1", settings("Paper"), CLERK);
        products.create("OOPS", settings("Something went wrong"), CLERK);
        assertThat(numbers(null, new PageRequest(0, 2))).containsExactly("A%1", "OOPS");
        assertThat(numbers(null, new PageRequest(1, 2))).containsExactly("PEN");
        assertThat(numbers("kul", PageRequest.FIRST)).containsExactly("PEN");
        assertThat(numbers("BLUE", PageRequest.FIRST)).containsExactly("PEN");
        assertThat(numbers("a%1", PageRequest.FIRST)).containsExactly("A%1");
        assertThat(numbers("went some", PageRequest.FIRST)).containsExactly("OOPS");
        assertThat(numbers("went paper", PageRequest.FIRST)).isEmpty();
        assertThat(numbers("%", PageRequest.FIRST)).isEmpty();
        assertThat(numbers(String.valueOf(pen), PageRequest.FIRST)).containsExactly("PEN");
        assertThat(numbers("\u0000", PageRequest.FIRST)).isEmpty();
        assertThat(products.list(ProductFilter.of("pen"), PageRequest.FIRST)
                        .items()
                        .get(0)
                        .alphas())
                .containsExactly("KULI");
    }

    @Test
    void aProductOfExactlyTheNumberComesFirstAndEveryPageHasItsOwn() {
        products.create("AAA", settings("Beside pen"), CLERK);
        products.create("PEN-1", settings("Blue"), CLERK);
        products.create("ZZZ", settings("Red", "PEN"), CLERK);

        assertThat(numbers("pen", PageRequest.FIRST)).containsExactly("ZZZ", "AAA", "PEN-1");
        assertThat(numbers("pen", new PageRequest(0, 1))).containsExactly("ZZZ");
        assertThat(numbers("pen", new PageRequest(1, 1))).containsExactly("AAA");
        assertThat(numbers("pen", new PageRequest(2, 1))).containsExactly("PEN-1");
        assertThat(products.list(new ProductFilter("pen", false, true, null, "-description"), PageRequest.FIRST)
                        .items())
                .extracting(ProductSummary::number)
                .containsExactly("ZZZ", "PEN-1", "AAA");
    }

    private static BigDecimal number(String value) {
        return value == null ? null : new BigDecimal(value);
    }

    private List<String> numbers(String text, PageRequest page) {
        return products.list(ProductFilter.of(text), page).items().stream()
                .map(ProductSummary::number)
                .toList();
    }

    @SafeVarargs
    private static void assertOneWins(Callable<Product>... works) throws InterruptedException {
        List<Object> outcomes = Given.together(List.of(works));
        assertThat(outcomes).filteredOn(Product.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(ErrorCode.CONFLICT::equals).hasSize(works.length - 1);
    }

    private static void assertRefused(ThrowingCallable call, ErrorCode code, String field) {
        TouchpointException refusal = refusal(call);
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.field()).contains(field);
    }

    private static TouchpointException refusal(ThrowingCallable call) {
        return Objects.requireNonNull(catchThrowableOfType(TouchpointException.class, call), "it was not refused");
    }
}
