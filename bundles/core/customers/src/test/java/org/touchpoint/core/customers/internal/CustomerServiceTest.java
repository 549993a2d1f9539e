package org.touchpoint.core.customers.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.touchpoint.core.customers.internal.Given.CLERK;
import static org.touchpoint.core.customers.internal.Given.VISITOR;
import static org.touchpoint.core.customers.internal.Given.named;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER_ACCOUNT;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER_CONTACT;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchpoint.api.ErrorCode;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.customer.Contact;
import org.touchpoint.api.customer.Customer;
import org.touchpoint.api.customer.CustomerFilter;
import org.touchpoint.api.customer.CustomerSettings;
import org.touchpoint.core.store.FactLog;
import org.touchpoint.core.store.testing.TestStore;

class CustomerServiceTest {
    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private static final Contact ANNA = new Contact("Anna Adams", "+1 (555) 0100 x12", null, "anna@example.com");
    private static final Contact BEN = new Contact("Ben Brown", null, "555-0101", null);

    private CustomerService customers;

    @BeforeEach
    void start() {
        customers = new CustomerService(STORE.transactions(), STORE.company());
    }

    @Test
    void keepsEverythingThatIsSaidAboutACustomer() {
        STORE.seed().user("judy");
        STORE.seed().user("marie");
        Customer made = customers.create(
                " acme-1/a ",
                new CustomerSettings(
                        " Acme ",
                        List.of(ANNA, BEN),
                        "JUDY",
                        "marie",
                        new BigDecimal("1000.5"),
                        new BigDecimal("-20"),
                        "gold",
                        false,
                        "Norway"),
                CLERK);

        assertThat(made).isEqualTo(customers.get("ACME-1/A"));
        assertThat(made.number()).isEqualTo("ACME-1/A");
        assertThat(made.name()).isEqualTo("Acme");
        assertThat(made.contacts()).containsExactly(ANNA, BEN);
        assertThat(made.accountExecutive()).isEqualTo("judy");
        assertThat(made.accountCsr()).isEqualTo("marie");
        assertThat(made.creditAvailable()).isEqualByComparingTo("1020.50");
        assertThat(made.valueTier()).isEqualTo("Gold");
        assertThat(made.country()).isEqualTo("Norway");
        assertThat(made.orders()).isZero();
        assertThat(made.openOrders()).isEqualByComparingTo("0");
        assertThat(made.firstOrderAt()).isNull();
    }

    @Test
    void aNewCustomerHasAnEmptyAccountAndAPlaceInTheJournal() {
        customers.create("A1", named("A"), CLERK);
        STORE.transactions().read(db -> {
            assertThat(db.fetchCount(CUSTOMER_ACCOUNT)).isEqualTo(1);
            assertThat(db.fetchSingle(CUSTOMER).getJournalPart()).isEqualTo(FactLog.partitionOf("A1"));
            return true;
        });
    }

    @Test
    void withoutANumberTheNextFreeOneIsGiven() {
        long first = Long.parseLong(customers.create("", named("A"), CLERK).number());
        STORE.seed().customer(String.valueOf(first + 1));
        assertThat(customers.create(null, named("B"), CLERK).number()).isEqualTo(String.valueOf(first + 2));
    }

    @Test
    void findsACustomerWhateverTheCaseOfTheNumber() {
        customers.create("abc", named("A"), CLERK);
        assertThat(customers.get(" aBc ").number()).isEqualTo("ABC");
        assertThat(refusal(() -> customers.get("ABD")).code()).isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(refusal(() -> customers.get("\u0000")).code()).isEqualTo(ErrorCode.NOT_FOUND);
    }

    @Test
    void whoMayNotReleaseCreditHoldsMayNotLiftTheLimit() {
        customers.create("A1", credit("100.00", "20.00"), CLERK);

        for (CustomerSettings lifted :
                List.of(credit("999999.00", "20.00"), credit(null, "20.00"), credit("100.00", "0.00"))) {
            assertThat(refusal(() -> customers.change("A1", lifted, Given.REP)).code())
                    .isEqualTo(ErrorCode.FORBIDDEN);
        }

        assertThat(customers.change("A1", credit("100", "20"), Given.REP).creditLimit())
                .isEqualByComparingTo("100");
        assertThat(customers.change("A1", credit("500", "0"), CLERK).creditAvailable())
                .isEqualByComparingTo("500");
    }

    private static CustomerSettings credit(String limit, String balance) {
        return new CustomerSettings(
                "A",
                List.of(),
                null,
                null,
                limit == null ? null : new BigDecimal(limit),
                new BigDecimal(balance),
                null,
                false,
                null);
    }

    @Test
    void aNumberIsGivenOnce() {
        customers.create("A1", named("A"), CLERK);
        assertRefused(() -> customers.create("a1", named("B"), CLERK), ErrorCode.CONFLICT, "number");
        assertThat(customers.get("A1").name()).isEqualTo("A");
    }

    @Test
    void ofManyWhoWantTheSameNumberAtOnceOneGetsIt() throws InterruptedException {
        List<Object> outcomes = Given.atOnce(8, () -> customers.create("RACE", named("A"), CLERK));
        assertThat(outcomes).filteredOn(Customer.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(ErrorCode.CONFLICT::equals).hasSize(7);
    }

    @Test
    void manyAtOnceGetNumbersOfTheirOwn() throws InterruptedException {
        List<Object> outcomes =
                Given.atOnce(8, () -> customers.create("", named("A"), CLERK).number());
        assertThat(outcomes).doesNotHaveDuplicates().allMatch(String.class::isInstance);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "ä", "a\u0000", "1234567890123456789012345678901234567890x", "a;b"})
    void refusesWhatIsNoNumber(String number) {
        assertRefused(() -> customers.create(number, named("A"), CLERK), ErrorCode.INVALID, "number");
    }

    @ParameterizedTest
    @CsvSource({
        "name, ' '",
        "phone, call me",
        "phone, 12",
        "phone, 'é'",
        "email, anna",
        "email, a@b@c",
        "email, a@.b",
        "fax, x",
    })
    void refusesContactsThatNobodyCanReach(String field, String value) {
        Contact contact = new Contact(
                field.equals("name") ? value : "Anna",
                field.equals("phone") ? value : null,
                field.equals("fax") ? value : null,
                field.equals("email") ? value : null);
        assertRefused(
                () -> customers.create("A1", named("A", ANNA, contact), CLERK),
                ErrorCode.INVALID,
                "contacts[1]." + field);
        assertThat(customers.list(CustomerFilter.ALL, PageRequest.FIRST).total())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "creditLimit, -1",
        "creditLimit, 0.001",
        "creditLimit, 1E+13",
        "balance, 0.001",
        "balance, -1E+999999999"
    })
    void refusesAmountsThatCannotBeKept(String field, BigDecimal amount) {
        boolean limit = field.equals("creditLimit");
        CustomerSettings settings = new CustomerSettings(
                "A", List.of(), null, null, limit ? amount : null, limit ? BigDecimal.ZERO : amount, null, false, null);
        assertRefused(() -> customers.create("A1", settings, CLERK), ErrorCode.INVALID, field);
    }

    @Test
    void refusesPeopleAndTiersThatDoNotExist() {
        assertRefused(() -> customers.create("A1", with("nobody", null), CLERK), ErrorCode.INVALID, "accountExecutive");
        assertRefused(
                () -> customers.create("A1", with("a\u0000", null), CLERK), ErrorCode.INVALID, "accountExecutive");
        assertRefused(() -> customers.create("A1", with(null, "Platinum"), CLERK), ErrorCode.INVALID, "valueTier");
        assertRefused(() -> customers.create("A1", named(" "), CLERK), ErrorCode.INVALID, "name");
        assertRefused(() -> customers.create("A1", named("a\u0000b"), CLERK), ErrorCode.INVALID, "name");
    }

    @Test
    void changingNeedsCustomerMaintenance() {
        assertThat(refusal(() -> customers.create("A1", named("A"), VISITOR)).code())
                .isEqualTo(ErrorCode.FORBIDDEN);
        assertThat(refusal(() -> customers.change("A1", named("A"), VISITOR)).code())
                .isEqualTo(ErrorCode.FORBIDDEN);
    }

    @Test
    void aContactThatStaysKeepsItsIdForTheOrdersThatNameIt() {
        customers.create("A1", named("A", ANNA, BEN), CLERK);
        Map<String, Long> before = contactIds();
        Contact moved = new Contact("Anna Adams", "555 0199", null, null);
        Contact carl = new Contact("Carl", null, null, null);

        assertThat(customers.change("a1", named("A2", carl, moved), CLERK).contacts())
                .containsExactly(carl, moved);

        Map<String, Long> after = contactIds();
        assertThat(after).containsOnlyKeys("Carl", "Anna Adams").containsEntry("Anna Adams", before.get("Anna Adams"));
    }

    @Test
    void aChangeReplacesTheSettingsAndLeavesTheOrders() {
        long id = STORE.seed().customer("A1");
        STORE.seed().order("100001", id, STORE.clock().instant(), "30.00");
        Customer changed = customers.change(
                "A1",
                new CustomerSettings(
                        "New", List.of(), null, null, new BigDecimal(100), BigDecimal.TEN, "Silver", false, null),
                CLERK);
        assertThat(changed.creditAvailable()).isEqualByComparingTo("60");
        assertThat(changed.orders()).isEqualTo(1);
        assertThat(changed.lastOrderAt()).isEqualTo(STORE.clock().instant());
        assertRefused(() -> customers.change("A2", named("A"), CLERK), ErrorCode.NOT_FOUND, "customer");
    }

    @Test
    void theHouseAccountStaysOne() {
        STORE.seed().customer("HOUSE");
        assertRefused(() -> customers.change("house", named("A"), CLERK), ErrorCode.INVALID, "houseAccount");
    }

    @Test
    void listsAreFilteredAndPaged() {
        long judy = STORE.seed().user("judy");
        long anna = STORE.seed().customer("B2", judy, null);
        STORE.seed().contact(anna, "Anna", "555 0100", null);
        STORE.seed().customer("A1", null, judy);
        STORE.seed().customer("C_3");
        catchUp();
        assertThat(numbers(CustomerFilter.ALL, new PageRequest(0, 2))).containsExactly("A1", "B2");
        assertThat(numbers(CustomerFilter.ALL, new PageRequest(1, 2))).containsExactly("C_3");
        assertThat(numbers(filter("customer b", null, null), PageRequest.FIRST)).containsExactly("B2");
        assertThat(numbers(filter("c_3", null, null), PageRequest.FIRST)).containsExactly("C_3");
        assertThat(numbers(filter("_", null, null), PageRequest.FIRST)).isEmpty();
        assertThat(numbers(filter("\u0000", "judy", null), PageRequest.FIRST)).isEmpty();
        assertThat(numbers(filter(null, "Judy", null), PageRequest.FIRST)).containsExactly("B2");
        assertThat(numbers(filter(null, null, "judy"), PageRequest.FIRST)).containsExactly("A1");
        assertThat(numbers(filter(null, "nobody", null), PageRequest.FIRST)).isEmpty();
        assertThat(customers
                        .list(filter("b", null, null), new PageRequest(0, 1))
                        .items()
                        .get(0)
                        .contacts())
                .extracting(Contact::name)
                .containsExactly("Anna");
    }

    @Test
    void filtersByTierAndRefusesATierThatDoesNotExist() {
        customers.create("A1", with(null, "Bronze"), CLERK);
        customers.create("A2", named("B"), CLERK);
        assertThat(numbers(new CustomerFilter(null, null, null, "bronze"), PageRequest.FIRST))
                .containsExactly("A1");
        assertRefused(
                () -> customers.list(new CustomerFilter(null, null, null, "x"), PageRequest.FIRST),
                ErrorCode.INVALID,
                "valueTier");
    }

    private List<String> numbers(CustomerFilter filter, PageRequest page) {
        return customers.list(filter, page).items().stream()
                .map(Customer::number)
                .toList();
    }

    private static void catchUp() {
        STORE.transactions().write(db -> new WordIndex(db).catchUp());
    }

    private static CustomerFilter filter(String text, String executive, String csr) {
        return new CustomerFilter(text, executive, csr, null);
    }

    private static CustomerSettings with(String executive, String tier) {
        return new CustomerSettings("A", List.of(), executive, null, null, BigDecimal.ZERO, tier, false, null);
    }

    private static Map<String, Long> contactIds() {
        return STORE.transactions()
                .read(db -> db.selectFrom(CUSTOMER_CONTACT).fetchMap(CUSTOMER_CONTACT.NAME, CUSTOMER_CONTACT.ID));
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
