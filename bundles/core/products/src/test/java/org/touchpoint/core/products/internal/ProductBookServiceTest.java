package org.touchpoint.core.products.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.touchpoint.core.products.internal.Given.CLERK;
import static org.touchpoint.core.products.internal.Given.settings;
import static org.touchpoint.core.products.internal.Given.superseded;
import static org.touchpoint.core.store.tables.Tables.PRODUCT_NAME;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.product.Product;
import org.touchpoint.api.product.ProductFilter;
import org.touchpoint.core.store.spi.ProductBook.Ensured;
import org.touchpoint.core.store.spi.ProductBook.NewProduct;
import org.touchpoint.core.store.spi.ProductBook.ProductRow;
import org.touchpoint.core.store.testing.TestStore;

class ProductBookServiceTest {
    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private ProductService products;
    private ProductBookService book;

    @BeforeEach
    void start() {
        products = new ProductService(STORE.transactions(), STORE.company());
        book = new ProductBookService(STORE.transactions(), STORE.company());
    }

    @Test
    void findsByEachKindOfNumberAndAnswersByTheNumberGiven() {
        products.create("NEW", settings("New"), CLERK);
        Product pen = products.create("PEN", superseded("NEW", "Pen", "KULI"), CLERK);
        String internal = String.valueOf(pen.internalNumber());

        Map<String, ProductRow> found = book.find(List.of("pen", "Kuli", internal, "new", "none", "", "\u0000"));

        assertThat(found).containsOnlyKeys("pen", "Kuli", internal, "new");
        ProductRow expected = new ProductRow(
                pen.internalNumber(), "PEN", "Pen", "EA", new BigDecimal("1.25"), new BigDecimal("2.50"), false, "NEW");
        assertThat(found.get("pen")).isEqualTo(expected);
        assertThat(found.get("Kuli")).isEqualTo(expected);
        assertThat(found.get(internal)).isEqualTo(expected);
        assertThat(book.find(List.of())).isEmpty();
    }

    @Test
    void aContractsPriceIsTheCustomersOwnAndOnlyWhileItIsValid() {
        STORE.seed().customer("C1");
        STORE.seed().customer("C2");
        products.create("PEN", RecordTest.contracts("C1", "2.10", "2026-03-01", "2026-03-31"), CLERK);

        assertThat(price("C1", "2026-03-01")).isEqualByComparingTo("2.10");
        assertThat(price("C1", "2026-03-31")).isEqualByComparingTo("2.10");
        assertThat(price("C1", "2026-02-28")).isEqualByComparingTo("2.50");
        assertThat(price("C1", "2026-04-01")).isEqualByComparingTo("2.50");
        assertThat(price("C2", "2026-03-10")).isEqualByComparingTo("2.50");
        assertThat(price("NONE", "2026-03-10")).isEqualByComparingTo("2.50");
    }

    private BigDecimal price(String customer, String day) {
        return book.find(List.of("pen"), customer, LocalDate.parse(day))
                .get("pen")
                .price();
    }

    @Test
    void importedNumbersAreKeptClearOfByTheInternalOnesThatFollow() {
        long first = products.create("PEN", settings("Pen"), CLERK).internalNumber();
        List<String> numbers = List.of(String.valueOf(first), String.valueOf(first + 1), String.valueOf(first + 2));

        Ensured ensured = book.ensure(numbers.stream()
                .map(number -> new NewProduct(number, "Number " + number, BigDecimal.ONE))
                .toList());

        assertThat(ensured.created()).isEqualTo(3);
        assertThat(ensured.products().values()).extracting(ProductRow::id).allMatch(id -> id > first + 2);
        numbers.forEach(number -> assertThat(products.get(number).number()).isEqualTo(number));
    }

    @Test
    void createsWhatIsUnknownAndLeavesWhatIsKnown() {
        products.create("PEN", settings("Pen", "KULI"), CLERK);
        Ensured ensured = book.ensure(List.of(
                incoming("pen"), incoming("kuli"), incoming("bank charges"), incoming("85123a"), incoming("85123A")));

        assertThat(ensured.created()).isEqualTo(2);
        assertThat(ensured.products().get("kuli").number()).isEqualTo("PEN");
        assertThat(ensured.products().get("85123a"))
                .isEqualTo(ensured.products().get("85123A"));
        Product made = products.get("Bank Charges");
        assertThat(made.number()).isEqualTo("BANK CHARGES");
        assertThat(made.description()).isEqualTo("About bank charges");
        assertThat(made.unit()).isEqualTo("EA");
        assertThat(made.cost()).isEqualByComparingTo("0");
        assertThat(made.listPrice()).isEqualByComparingTo("2.55");
        assertThat(made.stocked()).isTrue();
        assertThat(made.alphas()).isEmpty();
        assertThat(book.ensure(List.of(incoming("85123A"))).created()).isZero();
        assertThat(alphas()).isEqualTo(1);
    }

    @Test
    void whatComesInFromOutsideMeansNoInternalNumber() {
        String internal =
                String.valueOf(products.create("PEN", settings("Pen"), CLERK).internalNumber());
        assertThat(book.ensure(List.of(incoming(internal))).created()).isEqualTo(1);
        assertThat(products.get(internal).number()).isEqualTo(internal);
    }

    @Test
    void aProductWithoutADescriptionIsCalledByItsNumber() {
        book.ensure(List.of(new NewProduct("X1", " ", BigDecimal.ZERO)));
        assertThat(products.get("X1").description()).isEqualTo("X1");
    }

    @Test
    void takesThousandsAtOnce() {
        List<NewProduct> many =
                IntStream.range(0, 2_500).mapToObj(i -> incoming("N" + i)).toList();
        assertThat(book.ensure(many).created()).isEqualTo(2_500);
        assertThat(book.find(many.stream().map(NewProduct::number).toList())).hasSize(2_500);
        assertThat(alphas()).isZero();
    }

    @RepeatedTest(3)
    void manyAtOnceCreateEachProductOnce() throws InterruptedException {
        List<NewProduct> wanted =
                IntStream.range(0, 20).mapToObj(i -> incoming("R" + i)).toList();
        List<Object> outcomes = Given.together(Collections.nCopies(6, (Callable<?>) () -> book.ensure(wanted)));
        assertThat(outcomes).allMatch(Ensured.class::isInstance);
        assertThat(outcomes.stream().mapToInt(one -> ((Ensured) one).created()).sum())
                .isEqualTo(20);
        assertThat(outcomes.stream().map(one -> ((Ensured) one).products()).distinct())
                .hasSize(1);
        assertThat(products.list(ProductFilter.ALL, PageRequest.FIRST).total()).isEqualTo(20);
        assertThat(alphas()).isZero();
    }

    @RepeatedTest(10)
    void aProductFromOutsideAndACrossReferenceOfTheSameMomentAreTheSame() throws InterruptedException {
        List<Object> outcomes = Given.together(List.of(
                () -> book.ensure(List.of(incoming("RACE"), incoming("SURE"))),
                () -> products.create("PEN", settings("Pen", "RACE"), CLERK)));
        assertThat(outcomes.get(0)).isInstanceOf(Ensured.class);
        Ensured ensured = (Ensured) outcomes.get(0);
        boolean crossReference = outcomes.get(1) instanceof Product;
        assertThat(products.get("RACE").number()).isEqualTo(crossReference ? "PEN" : "RACE");
        assertThat(ensured.products().get("RACE").id())
                .isEqualTo(products.get("RACE").internalNumber());
        assertThat(ensured.created()).isEqualTo(crossReference ? 1 : 2);
        assertThat(products.list(ProductFilter.ALL, PageRequest.FIRST).total()).isEqualTo(2);
    }

    @Test
    void refusesANumberThatCannotBeOneAndWritesNothing() {
        assertThatThrownBy(() -> book.ensure(List.of(incoming("A1"), incoming("x".repeat(41)))))
                .isInstanceOf(TouchpointException.class);
        assertThat(products.list(ProductFilter.ALL, PageRequest.FIRST).total()).isZero();
    }

    private static NewProduct incoming(String number) {
        return new NewProduct(number, "About " + number, new BigDecimal("2.55"));
    }

    private static int alphas() {
        return STORE.transactions().read(db -> db.fetchCount(PRODUCT_NAME, PRODUCT_NAME.KIND.eq("alpha")));
    }
}
