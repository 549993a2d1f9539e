package org.touchpoint.core.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.touchpoint.core.store.tables.Tables.*;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.touchpoint.api.fact.CustomerSnapshot;
import org.touchpoint.api.fact.Fact;
import org.touchpoint.api.fact.OrderAccepted;
import org.touchpoint.api.fact.OrderSnapshot;
import org.touchpoint.core.store.testing.TestStore;

/** The fixture that the other rooms build on: rows of every kind, and a new start for each test. */
class FixtureTest {
    @RegisterExtension
    static final TestStore STORE = new TestStore();

    @RepeatedTest(2)
    void seedsRowsOfEveryKindIntoEmptyTables() {
        var seed = STORE.seed();
        long executive = seed.user("judy", "CRM Manager", "Account Executive");
        long csr = seed.user("root", "Administrator");
        seed.group("Desk", executive, csr);
        long customer = seed.customer("10023", executive, csr);
        seed.customer("HOUSE");
        seed.contact(customer, "Ann", "555", "ann@example.com");
        seed.alpha("OOPSIE", seed.product("OOPS", "12.50"));
        seed.order("100001", customer, TestStore.START, "99.90");
        seed.order("100002", customer, TestStore.START.minusSeconds(60), "0.10");
        seed.definition("Oops", "Oops");
        seed.definition("Oops two", "Oops");
        STORE.transactions().write(db -> {
            STORE.factLog().append(customer, "order:100001", fact());
            return null;
        });

        STORE.transactions().read(db -> {
            assertThat(db.fetchSingle(CUSTOMER_ACCOUNT, CUSTOMER_ACCOUNT.CUSTOMER_ID.eq(customer)))
                    .satisfies(row -> assertThat(row.getOpenOrders()).isEqualByComparingTo("100"))
                    .satisfies(row -> assertThat(row.getLastOrderAt()).isEqualTo(TestStore.START));
            var journalled = db.fetchSingle(JOURNAL);
            assertThat(journalled.getPos()).isEqualTo(1);
            assertThat(journalled.getRecordedAt()).isEqualTo(TestStore.START);
            assertThat(STORE.codec().read(journalled.getFact(), journalled.getPayload()))
                    .isEqualTo(fact());
            return null;
        });
    }

    static Fact fact() {
        Instant at = Instant.parse("2011-07-01T08:26:00Z");
        var order = new OrderSnapshot("100001", "web", at, null, null, new BigDecimal("99.90"), List.of());
        var customer = new CustomerSnapshot(
                "10023", "Acme", null, null, null, null, new BigDecimal("0.00"), new BigDecimal("0.00"));
        return new OrderAccepted(at, order, customer, true);
    }
}
