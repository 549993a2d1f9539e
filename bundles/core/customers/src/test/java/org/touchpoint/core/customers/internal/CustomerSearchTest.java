package org.touchpoint.core.customers.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.touchpoint.core.customers.internal.Given.CLERK;
import static org.touchpoint.core.store.tables.Tables.ORDER_HOLD;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.customer.Address;
import org.touchpoint.api.customer.Contact;
import org.touchpoint.api.customer.Customer;
import org.touchpoint.api.customer.CustomerFilter;
import org.touchpoint.api.customer.CustomerSettings;
import org.touchpoint.core.store.testing.TestStore;

/** What customers are found by, and in which order they come. */
class CustomerSearchTest {
    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private CustomerService customers;

    @BeforeEach
    void start() {
        customers = new CustomerService(STORE.transactions(), STORE.company());
        STORE.seed().user("judy");
        STORE.seed().user("marie");
        Contact smith = new Contact("Zoë Smith", "+1 (847) 768-3153 x12", null, "zoe.smith@smithville.example");
        create("S1", "Smithville Paper", smith, "Skokie", "Gold", "100", "judy");
        Contact berg = new Contact("Ola Berg", "+47 22 33 44 55", null, null);
        create("B-2", "Bergen Fisk", berg, "Ålesund", "Bronze", null, null);
        create("10023", "Paper Moon", new Contact("Ann Lee", "8477680000", null, null), null, "Silver", "50", "marie");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "smithville",
                "SMITHV pap",
                "paper smith",
                "zoe",
                "Zoë sm",
                "zoe.smith@smi",
                "skokie",
                "s1",
                "768-3153",
                "7683153",
                "(847) 768 3153",
                "+1 847.768.3153",
                "1-847-768-3153 x12",
                "3153",
                "847 768-3"
            })
    void findsByNumberNameContactMailCityAndTelephoneInAnySpelling(String text) {
        assertThat(found(text)).containsExactly("S1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+47 22 33 44 55", "0047 22334455", "22334455", "022 33 44 55", "alesund", "Åle", "b-2"})
    void findsAcrossBordersAndAccents(String text) {
        assertThat(found(text)).containsExactly("B-2");
    }

    @Test
    void findsDigitsInNumbersOfCustomersAsWell() {
        assertThat(found("1002")).containsExactly("10023");
        assertThat(found("847 768")).containsExactly("10023", "S1");
        assertThat(found("768-0000")).containsExactly("10023");
    }

    @Test
    void findsNothingByWhatIsNoWordOrNotThere() {
        assertThat(found("--")).isEmpty();
        assertThat(found("mithville")).isEmpty();
        assertThat(found("smithville moon")).isEmpty();
        assertThat(found("a\u0000")).isEmpty();
    }

    @Test
    void aCustomerWhoIsChangedIsFoundByWhatItIsNow() {
        customers.change("S1", Given.named("Jones Paper"), CLERK);
        assertThat(found("smithville")).isEmpty();
        assertThat(found("skokie")).isEmpty();
        assertThat(found("jones")).containsExactly("S1");
    }

    @Test
    void customersFromBeforeTheSearchAreFoundAfterTheStart() {
        long id = STORE.seed().customer("OLD");
        STORE.seed().contact(id, "Olga Old", "555 0100", null);
        assertThat(found("olga")).isEmpty();
        new CustomerBookService(STORE.transactions(), STORE.company());
        assertThat(found("olga")).containsExactly("OLD");
    }

    @Test
    void filtersByPeopleRelationshipSegmentAndCredit() {
        assertThat(numbers(new CustomerFilter(null, null, null, null, "Strategic", null, null, false, false, null)))
                .containsExactly("10023", "B-2", "S1");
        assertThat(numbers(new CustomerFilter(null, null, null, null, null, "Printing", null, false, false, null)))
                .hasSize(3);
        assertThat(numbers(new CustomerFilter(null, null, null, null, null, "Food", null, false, false, null)))
                .isEmpty();
        assertThat(numbers(new CustomerFilter(null, null, null, null, null, null, "JUDY", false, false, null)))
                .containsExactly("S1");
        assertThat(customers.segments()).containsExactly("Printing");
    }

    @Test
    void filtersByCreditHoldAndOverLimit() {
        long id = STORE.seed().customer("HELD");
        long order = STORE.seed().order("100001", id, STORE.clock().instant(), "30.00");
        hold(order, "price");
        assertThat(onHold()).isEmpty();
        hold(order, "credit");
        assertThat(onHold()).containsExactly("HELD");

        customers.change("HELD", credit("20.00"), CLERK);
        assertThat(numbers(new CustomerFilter(null, null, null, null, null, null, null, false, true, null)))
                .containsExactly("HELD");
        customers.change("HELD", credit("30.00"), CLERK);
        assertThat(numbers(new CustomerFilter(null, null, null, null, null, null, null, false, true, null)))
                .isEmpty();
    }

    @Test
    void comesInTheOrderThatIsAskedFor() {
        long late = STORE.seed().customer("LATE");
        STORE.seed().order("100001", late, STORE.clock().instant().minus(Duration.ofDays(3)), "1.00");
        assertThat(sorted("name")).containsExactly("B-2", "LATE", "10023", "S1");
        assertThat(sorted("-number")).containsExactly("S1", "LATE", "B-2", "10023");
        assertThat(sorted("valueTier")).containsExactly("S1", "10023", "B-2", "LATE");
        assertThat(sorted("creditAvailable")).containsExactly("10023", "S1", "B-2", "LATE");
        assertThat(sorted("-lastOrderAt")).startsWith("LATE");
        assertThat(sorted("city")).containsExactly("S1", "B-2", "10023", "LATE");
        TouchpointException refusal =
                Objects.requireNonNull(catchThrowableOfType(TouchpointException.class, () -> sorted("colour")));
        assertThat(refusal.field()).contains("sort");
    }

    private void create(
            String number, String name, Contact contact, String city, String tier, String limit, String executive) {
        List<Address> addresses = city == null
                ? List.of()
                : List.of(new Address("bill-to", null, "Main Street 1", city, null, null, null));
        customers.create(
                number,
                new CustomerSettings(
                        name,
                        List.of(contact),
                        addresses,
                        executive,
                        null,
                        limit == null ? null : new BigDecimal(limit),
                        BigDecimal.ZERO,
                        null,
                        tier,
                        "strategic",
                        "Printing",
                        false,
                        null),
                CLERK);
    }

    private static CustomerSettings credit(String limit) {
        return new CustomerSettings(
                "Held", List.of(), null, null, new BigDecimal(limit), BigDecimal.ZERO, null, false, null);
    }

    private static void hold(long order, String kind) {
        STORE.transactions()
                .write(db -> db.insertInto(ORDER_HOLD)
                        .set(ORDER_HOLD.ID, kind.equals("price") ? 1L : 2L)
                        .set(ORDER_HOLD.ORDER_ID, order)
                        .set(ORDER_HOLD.KIND, kind)
                        .set(ORDER_HOLD.REASON, "Because.")
                        .set(ORDER_HOLD.PLACED_AT, STORE.clock().instant())
                        .set(ORDER_HOLD.PLACED_BY, "seed")
                        .execute());
    }

    private List<String> onHold() {
        return numbers(new CustomerFilter(null, null, null, null, null, null, null, true, false, null));
    }

    private List<String> found(String text) {
        return numbers(new CustomerFilter(text, null, null, null));
    }

    private List<String> sorted(String sort) {
        return numbers(new CustomerFilter(null, null, null, null, null, null, null, false, false, sort));
    }

    private List<String> numbers(CustomerFilter filter) {
        return customers.list(filter, PageRequest.FIRST).items().stream()
                .map(Customer::number)
                .toList();
    }
}
