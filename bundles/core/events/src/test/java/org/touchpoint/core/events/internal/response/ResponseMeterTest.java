package org.touchpoint.core.events.internal.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER;
import static org.touchpoint.core.store.tables.Tables.FOLLOW_UP;
import static org.touchpoint.core.store.tables.Tables.SALES_ORDER;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.touchpoint.api.event.ResponseCount;
import org.touchpoint.api.user.Caller;
import org.touchpoint.core.events.internal.testing.TestPlugin;
import org.touchpoint.core.events.internal.testing.TestRoom;
import org.touchpoint.core.store.testing.TestStore;

class ResponseMeterTest {
    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private TestRoom room;

    @BeforeEach
    void open() {
        room = new TestRoom(STORE);
        room.run(TestPlugin.everyOrder("Every"));
    }

    @Test
    void ordersWithinThirtyDaysAndAnswersCountOnceACustomer() {
        room.order("buys", "1", "2");
        room.order("buys late", "3");
        room.order("answers", "4");
        room.order("silent", "5");
        room.order("unreached", "6");
        room.read();
        order("buys", "b1", Duration.ofDays(1));
        order("buys", "b2", Duration.ofDays(30));
        order("buys late", "l1", Duration.ofDays(30).plusSeconds(1));
        order("silent", "s0", Duration.ZERO);
        order("silent", "s1", Duration.ofDays(3));
        cancel("s1");
        status("order:4", "FutureOrder");
        status("order:6", "NoContact");

        ResponseCount count = only();

        assertThat(count.countedAt()).isEqualTo(TestStore.START);
        assertThat(count.followUps()).isEqualTo(6);
        assertThat(count.customers()).isEqualTo(5);
        assertThat(count.responded()).isEqualTo(2);
        assertThat(count.ordersAfter()).isEqualTo(2);
        assertThat(count.outcomes()).isEqualTo(Map.of("Open", 4L, "FutureOrder", 1L, "NoContact", 1L));
    }

    @Test
    void theFiguresAreRecountedAtTheIntervalOfTheEvent() {
        room.order("C1", "1");
        room.read();

        assertThat(room.wiring().responses().recount()).isEqualTo(1);
        assertThat(room.wiring().responses().recount()).isZero();
        STORE.clock().set(Instant.parse("2026-03-03T00:00:01Z"));
        assertThat(room.wiring().responses().recount()).isEqualTo(1);
        room.change("Every", settings -> settings.measureResponse("Weekly"));
        STORE.clock().advance(Duration.ofDays(6));
        assertThat(room.wiring().responses().recount()).isZero();
        STORE.clock().advance(Duration.ofDays(1));
        assertThat(room.wiring().responses().recount()).isEqualTo(1);

        room.change("Every", settings -> settings.measureResponse("Never"));
        STORE.clock().advance(Duration.ofDays(10));
        assertThat(room.wiring().responses().recount()).isZero();
        assertThat(room.events().response("Every", Caller.SYSTEM))
                .extracting(ResponseCount::countedAt)
                .containsExactly(
                        Instant.parse("2026-03-10T00:00:01Z"), Instant.parse("2026-03-03T00:00:01Z"), TestStore.START);
    }

    @Test
    void anEventWhoseResponseCanChangeNoMoreIsLeftAlone() {
        room.order("C1", "1");
        room.read();
        room.wiring().responses().recount();

        STORE.clock().advance(Duration.ofDays(40));

        assertThat(room.wiring().responses().recount()).isZero();
    }

    private ResponseCount only() {
        var counts = room.events().response("Every", Caller.SYSTEM);
        assertThat(counts).hasSize(1);
        return counts.get(0);
    }

    private void order(String customer, String number, Duration after) {
        long id = STORE.transactions()
                .read(db -> db.fetchSingle(CUSTOMER, CUSTOMER.CUSTOMER_NUMBER.eq(customer))
                        .getId());
        STORE.seed().order(number, id, TestStore.START.plus(after), "10.00");
    }

    private static void cancel(String order) {
        STORE.transactions()
                .write(db -> db.update(SALES_ORDER)
                        .set(SALES_ORDER.STATUS, "cancelled")
                        .where(SALES_ORDER.ORDER_NUMBER.eq(order))
                        .execute());
    }

    private static void status(String subject, String status) {
        STORE.transactions()
                .write(db -> db.update(FOLLOW_UP)
                        .set(FOLLOW_UP.STATUS, status)
                        .where(FOLLOW_UP.SUBJECT.eq(subject))
                        .execute());
    }
}
