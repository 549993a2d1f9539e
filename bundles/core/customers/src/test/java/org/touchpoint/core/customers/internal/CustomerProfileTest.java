package org.touchpoint.core.customers.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.touchpoint.core.customers.internal.Given.CLERK;
import static org.touchpoint.core.customers.internal.Given.REP;
import static org.touchpoint.core.customers.internal.Given.named;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.touchpoint.api.ErrorCode;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.customer.Address;
import org.touchpoint.api.customer.Customer;
import org.touchpoint.api.customer.CustomerFilter;
import org.touchpoint.api.customer.CustomerSettings;
import org.touchpoint.api.customer.ProfileIcon;
import org.touchpoint.api.live.ChangeKind;
import org.touchpoint.core.store.spi.Announcement;
import org.touchpoint.core.store.spi.ProfileIcons;
import org.touchpoint.core.store.testing.TestStore;

/** The profile: addresses, what kind of customer it is, icons; and two who change it at once. */
class CustomerProfileTest {
    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private static final Address BILL_TO =
            new Address("bill-to", null, "1 Main Street", "Skokie", "IL", "60077", "USA");
    private static final Address SHIP_TO = new Address("ship-to", "Warehouse", "2 Dock Road", "Gary", null, null, null);

    private CustomerService customers;

    @BeforeEach
    void start() {
        customers = new CustomerService(STORE.transactions(), STORE.company());
    }

    @Test
    void keepsAddressesTermsRelationshipAndSegment() {
        customers.create("A1", profile("Net 30", BILL_TO, SHIP_TO), CLERK);
        Customer read = customers.get("A1");
        assertThat(read.addresses()).containsExactly(BILL_TO, SHIP_TO);
        assertThat(read.terms()).isEqualTo("Net 30");
        assertThat(read.relationship()).isEqualTo("strategic");
        assertThat(read.segment()).isEqualTo("Printing");

        customers.change("A1", profile("Net 30", SHIP_TO), CLERK);
        assertThat(customers.get("A1").addresses()).containsExactly(SHIP_TO);
    }

    @Test
    void refusesAddressesThatNobodyCanFind() {
        assertRefused(ErrorCode.INVALID, "addresses[0].kind", () -> create(address("home", "x", "y")));
        assertRefused(ErrorCode.INVALID, "addresses[0].kind", () -> create(address(null, "x", "y")));
        assertRefused(ErrorCode.INVALID, "addresses[0].street", () -> create(address("ship-to", " ", "y")));
        assertRefused(ErrorCode.INVALID, "addresses[1].city", () -> create(BILL_TO, address("ship-to", "x", null)));
        assertRefused(ErrorCode.INVALID, "addresses[1].kind", () -> create(BILL_TO, BILL_TO));
        assertRefused(ErrorCode.INVALID, "addresses[0]", () -> create((Address) null));
        assertRefused(
                ErrorCode.INVALID,
                "addresses",
                () -> create(Collections.nCopies(101, SHIP_TO).toArray(Address[]::new)));
        assertThat(catchThrowableOfType(TouchpointException.class, () -> customers.get("A1"))
                        .code())
                .isEqualTo(ErrorCode.NOT_FOUND);
    }

    @Test
    void ofTwoWhoChangeItAtOnceTheSecondIsTold() {
        Customer read = customers.create("A1", named("A"), CLERK);
        Customer changed = customers.change("A1", named("B"), read.version(), REP);
        assertThat(changed.version()).isGreaterThan(read.version());
        assertThat(changed.changedBy()).isEqualTo("marie");
        assertThat(changed.changedAt()).isEqualTo(STORE.clock().instant());

        assertRefused(ErrorCode.CONFLICT, "version", () -> customers.change("A1", named("C"), read.version(), CLERK));
        assertThat(customers.get("A1").name()).isEqualTo("B");
        assertThat(customers.change("A1", named("C"), changed.version(), CLERK).name())
                .isEqualTo("C");
        assertThat(customers.change("A1", named("D"), CLERK).name()).isEqualTo("D");
    }

    @Test
    void ofManyWhoChangeTheSameVersionAtOnceOneDoes() throws InterruptedException {
        long version = customers.create("A1", named("A"), CLERK).version();
        List<Object> outcomes = Given.atOnce(6, () -> customers.change("A1", named("B"), version, CLERK));
        assertThat(outcomes).filteredOn(Customer.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(ErrorCode.CONFLICT::equals).hasSize(5);
    }

    @Test
    void otherTermsNeedCreditReleaseToo() {
        customers.create("A1", profile("Net 30"), CLERK);
        assertThat(refusal(() -> customers.change("A1", profile("Net 90"), REP)).code())
                .isEqualTo(ErrorCode.FORBIDDEN);
        assertThat(customers.change("A1", profile("Net 30", BILL_TO), REP).addresses())
                .hasSize(1);
    }

    @Test
    void iconsSayWhatTheFiguresSay() {
        assertThat(icons("A1")).isEmpty();
        customers.create("NEW", named("A"), CLERK);
        assertThat(icons("NEW")).containsExactly(ProfileIcon.NEW);
        STORE.clock().advance(Duration.ofDays(61));
        assertThat(icons("NEW")).isEmpty();

        long id = STORE.seed().customer("OLD");
        STORE.seed().order("100001", id, STORE.clock().instant(), "30.00");
        assertThat(icons("OLD")).containsExactly(ProfileIcon.NEW);
        STORE.clock().advance(Duration.ofDays(61));
        customers.change("OLD", gold("20"), CLERK);
        assertThat(customers.get("OLD").icons())
                .containsExactly(
                        new ProfileIcon(
                                ProfileIcon.OVER_LIMIT,
                                "Over credit limit",
                                "Balance and open orders are 10.00 over the credit limit."),
                        new ProfileIcon(
                                ProfileIcon.QUIET,
                                "No order for 60 days",
                                customers.get("OLD").icons().get(1).reason()),
                        new ProfileIcon(ProfileIcon.TIER, "Gold", "Value tier Gold."));
    }

    @Test
    void iconsThatOthersPlaceStandBesideThem() {
        long id = STORE.seed().customer("A1");
        STORE.clock().advance(Duration.ofDays(61));
        ProfileIconService placing = new ProfileIconService(STORE.transactions());
        placing.place(icon(id, "Promo"));
        placing.place(icon(id, "Promotion"));
        assertThat(customers.get("A1").icons())
                .containsExactly(new ProfileIcon("promo", "Promotion", "Took part in May."));
        assertThat(STORE.announced()).contains(Announcement.of(ChangeKind.CUSTOMER, "A1"));
        placing.remove(id, "promo");
        placing.remove(id, "promo");
        assertThat(customers.get("A1").icons()).isEmpty();
    }

    private static ProfileIcons.Icon icon(long id, String title) {
        return new ProfileIcons.Icon(
                id, "promo", title, "Took part in May.", STORE.clock().instant(), "OrderIcons");
    }

    private List<String> icons(String number) {
        return customers.list(new CustomerFilter(null, null, null, null), PageRequest.FIRST).items().stream()
                .filter(customer -> customer.number().equals(number))
                .flatMap(customer -> customer.icons().stream())
                .map(ProfileIcon::name)
                .toList();
    }

    private static CustomerSettings gold(String limit) {
        return new CustomerSettings(
                "Old", List.of(), null, null, new BigDecimal(limit), BigDecimal.ZERO, "Gold", false, null);
    }

    private void create(Address... addresses) {
        customers.create("A1", profile(null, addresses), CLERK);
    }

    private static Address address(String kind, String street, String city) {
        return new Address(kind, null, street, city, null, null, null);
    }

    private static CustomerSettings profile(String terms, Address... addresses) {
        return new CustomerSettings(
                "A",
                List.of(),
                Arrays.asList(addresses),
                null,
                null,
                null,
                BigDecimal.ZERO,
                terms,
                null,
                "Strategic",
                "Printing",
                false,
                null);
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
