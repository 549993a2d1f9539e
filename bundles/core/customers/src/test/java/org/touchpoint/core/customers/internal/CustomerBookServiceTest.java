package org.touchpoint.core.customers.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER_ACCOUNT;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.customer.Customer;
import org.touchpoint.core.store.FactLog;
import org.touchpoint.core.store.spi.CustomerBook;
import org.touchpoint.core.store.spi.CustomerBook.Ensured;
import org.touchpoint.core.store.spi.CustomerBook.NewCustomer;
import org.touchpoint.core.store.tables.Tables;
import org.touchpoint.core.store.testing.TestStore;

class CustomerBookServiceTest {
    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private CustomerService customers;
    private CustomerBookService book;

    @BeforeEach
    void start() {
        customers = new CustomerService(STORE.transactions(), STORE.company());
        book = new CustomerBookService(STORE.transactions(), STORE.company());
    }

    @Test
    void theHouseAccountIsThereFromTheStart() {
        Customer house = customers.get(CustomerBook.HOUSE_ACCOUNT);
        assertThat(house.houseAccount()).isTrue();
        new CustomerBookService(STORE.transactions(), STORE.company());
        assertThat(book.ensure(List.of(incoming("house", null))).created()).isZero();
    }

    @Test
    void createsWhatIsUnknownAndLeavesWhatIsKnown() {
        long judy = STORE.seed().user("judy");
        long known = STORE.seed().customer("17850");
        Ensured ensured = book.ensure(
                List.of(incoming("17850", judy), incoming("a1", judy), incoming("A1", null), incoming("A2", null)));

        assertThat(ensured.created()).isEqualTo(2);
        assertThat(ensured.ids()).containsOnlyKeys("17850", "a1", "A1", "A2").containsEntry("17850", known);
        assertThat(ensured.ids().get("a1")).isEqualTo(ensured.ids().get("A1"));
        assertThat(customers.get("17850").accountExecutive()).isNull();
        assertThat(customers.get("A1").accountExecutive()).isEqualTo("judy");
        assertThat(customers.get("A1").name()).isEqualTo("Name of a1");
        assertThat(customers.get("A1").country()).isEqualTo("United Kingdom");
        assertThat(part("A1")).isEqualTo(FactLog.partitionOf("A1"));
        assertThat(accounts()).isEqualTo(4);
        assertThat(book.ensure(List.of(incoming("A2", null))).created()).isZero();
    }

    @Test
    void takesThousandsAtOnce() {
        List<NewCustomer> many =
                IntStream.range(0, 2_500).mapToObj(i -> incoming("N" + i, null)).toList();
        assertThat(book.ensure(many).ids()).hasSize(2_500).doesNotContainValue(null);
        assertThat(accounts()).isEqualTo(2_501);
    }

    @Test
    void manyAtOnceCreateEachCustomerOnce() throws InterruptedException {
        List<NewCustomer> wanted =
                IntStream.range(0, 20).mapToObj(i -> incoming("R" + i, null)).toList();
        List<Object> outcomes = Given.atOnce(6, () -> book.ensure(wanted));
        assertThat(outcomes).allMatch(Ensured.class::isInstance);
        assertThat(outcomes.stream().mapToInt(one -> ((Ensured) one).created()).sum())
                .isEqualTo(20);
        assertThat(outcomes.stream().map(one -> ((Ensured) one).ids()).distinct())
                .hasSize(1);
        assertThat(accounts()).isEqualTo(21);
    }

    @Test
    void refusesANumberThatCannotBeOneAndWritesNothing() {
        assertThatThrownBy(() -> book.ensure(List.of(incoming("A1", null), incoming("a b", null))))
                .isInstanceOf(TouchpointException.class);
        assertThat(accounts()).isEqualTo(1);
    }

    @Test
    void ensuresNothingForNobody() {
        assertThat(book.ensure(List.of()).ids()).isEmpty();
    }

    private static NewCustomer incoming(String number, Long executiveId) {
        return new NewCustomer(number, "Name of " + number, "United Kingdom", executiveId, null, false);
    }

    private static int part(String number) {
        return STORE.transactions()
                .read(db -> db.fetchSingle(Tables.CUSTOMER, Tables.CUSTOMER.CUSTOMER_NUMBER.eq(number))
                        .getJournalPart());
    }

    private static int accounts() {
        return STORE.transactions().read(db -> db.fetchCount(CUSTOMER_ACCOUNT));
    }
}
