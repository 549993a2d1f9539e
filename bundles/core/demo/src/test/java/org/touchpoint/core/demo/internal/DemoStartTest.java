package org.touchpoint.core.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.touchpoint.core.store.tables.Tables.SALES_ORDER;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.touchpoint.api.plugin.CrmEvent;
import org.touchpoint.core.store.testing.TestStore;

/** Health waits for the demo company, and the demo company for the event types. */
class DemoStartTest {
    @RegisterExtension
    static final TestStore STORE = new TestStore();

    @Test
    void gateOpensWhenTheTypesHaveComeAndEverythingIsInPlace() throws Exception {
        Rooms rooms = new Rooms(STORE);
        DemoGate gate = new DemoGate(true);
        DemoStart start = start(rooms, gate);
        for (String type : DemoEvents.TYPES) {
            assertThat(gate.waitingFor()).contains("The demo company is being made.");
            assertThat(rooms.events.done).isEmpty();
            rooms.events.define(type);
            start.addType(() -> null, Map.of(CrmEvent.PROPERTY, type));
        }
        assertThat(start.join(Duration.ofSeconds(60))).isTrue();
        assertThat(gate.waitingFor()).isEmpty();
        assertThat(isThere(DemoOrders.LAST)).isTrue();
        start.stop();

        DemoGate next = new DemoGate(true);
        DemoStart again = start(new Rooms(STORE), next);
        assertThat(again.join(Duration.ofSeconds(60))).isTrue();
        assertThat(next.waitingFor()).isEmpty();
    }

    @Test
    void stoppedWhileItWaitsItIsGoneOnWithAtTheNextStart() throws Exception {
        Rooms rooms = new Rooms(STORE);
        DemoGate gate = new DemoGate(true);
        DemoStart start = start(rooms, gate);
        start.stop();
        assertThat(gate.waitingFor()).isPresent();
        assertThat(isThere(DemoOrders.LAST)).isFalse();
    }

    @Test
    void withoutTheDemoNothingIsMadeAndNobodyWaits() throws Exception {
        DemoGate gate = new DemoGate(false);
        DemoStart start = start(new Rooms(STORE), gate);
        assertThat(start.join(Duration.ofSeconds(10))).isTrue();
        assertThat(gate.waitingFor()).isEmpty();
        int orders = STORE.transactions().read(db -> db.fetchCount(SALES_ORDER));
        assertThat(orders).isZero();
    }

    @Test
    void failureIsSaid() {
        DemoGate gate = new DemoGate(true);
        gate.fail("The disk is full.");
        assertThat(gate.waitingFor())
                .contains(
                        "The demo company could not be made: The disk is full. Start again to go on with it, or with --empty to do"
                                + " without.");
    }

    private static DemoStart start(Rooms rooms, DemoGate gate) {
        return new DemoStart(
                gate,
                STORE.transactions(),
                STORE.company(),
                rooms.users,
                rooms.customers,
                rooms.products,
                rooms.productBook,
                rooms.intake,
                rooms.events,
                draft -> java.util.List.of(),
                rooms.followUps,
                rooms.homePage);
    }

    private static boolean isThere(String reference) {
        return STORE.transactions().read(db -> DemoOrders.isThere(db, reference));
    }
}
