package org.touchpoint.core.events.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.event.EventSettings;
import org.touchpoint.api.plugin.Decision;
import org.touchpoint.api.user.Caller;
import org.touchpoint.core.events.internal.testing.TestPlugin;
import org.touchpoint.core.events.internal.testing.TestRoom;
import org.touchpoint.core.store.testing.TestStore;

class ManyAtOnceTest {
    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private TestRoom room;

    @BeforeEach
    void open() {
        room = new TestRoom(STORE);
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
    }

    @Test
    void threeHundredEventsAnswerTheirOwnOrders() {
        for (int type = 0; type < 6; type++) {
            String own = String.valueOf(type);
            room.run(TestPlugin.of("Type" + type)
                    .onOrder(fact -> fact.order().number().endsWith(own)
                            ? Decision.followUp("Mine")
                            : Decision.nothing("Another's")));
            EventSettings settings = room.events().defaults("Type" + type, Caller.SYSTEM);
            for (int copy = 1; copy < 50; copy++) {
                room.events().create("Type" + type + "-" + copy, "Type" + type, settings, Caller.SYSTEM);
                room.events().activate("Type" + type + "-" + copy, Caller.SYSTEM);
            }
        }
        room.order("C1", "10", "11", "12", "13", "14", "15", "16");
        room.order("C2", "20");
        room.read();

        Map<String, Integer> counts = room.counts();
        assertThat(counts).hasSize(300);
        counts.forEach((name, count) -> assertThat(count).as(name).isEqualTo(name.startsWith("Type0") ? 2 : 1));
    }

    @Test
    void nothingIsMissedOrDoubledWhilePluginsComeAndGoAndEventsChange() throws Exception {
        room.run(TestPlugin.everyOrder("Steady"));
        room.run(TestPlugin.everyOrder("Swapped"));
        AtomicBoolean appending = new AtomicBoolean(true);
        List<Future<?>> clerks = new ArrayList<>();
        for (int clerk = 0; clerk < 4; clerk++) {
            int own = clerk;
            room.customer("C" + own);
            clerks.add(threads.submit(() -> {
                for (int order = 0; order < 60; order++) {
                    room.order("C" + own, own + "-" + order);
                }
            }));
        }
        Future<?> reader = threads.submit(() -> {
            while (appending.get()) {
                room.wiring().reader().step();
            }
        });
        for (int swap = 0; swap < 10; swap++) {
            room.remove("Swapped");
            room.change("Steady", settings -> settings.promoId("P"));
            room.install(TestPlugin.everyOrder("Swapped"));
        }
        for (Future<?> clerk : clerks) {
            clerk.get();
        }
        appending.set(false);
        reader.get();
        room.read();

        assertThat(room.subjects("Steady")).hasSize(240).doesNotHaveDuplicates();
        assertThat(room.subjects("Swapped")).hasSize(240).doesNotHaveDuplicates();
        assertThat(room.journal().parked(null, PageRequest.FIRST, Caller.SYSTEM).total())
                .isZero();
    }

    @Test
    void anEventActivatedWhileOrdersComeInMissesNoneAfterwards() throws Exception {
        room.run(TestPlugin.everyOrder("Steady"));
        AtomicBoolean appending = new AtomicBoolean(true);
        Future<?> reader = threads.submit(() -> {
            while (appending.get()) {
                room.wiring().reader().step();
            }
        });
        EventSettings settings = room.events().defaults("Steady", Caller.SYSTEM);
        for (int copy = 0; copy < 20; copy++) {
            room.events().create("Copy" + copy, "Steady", settings, Caller.SYSTEM);
            room.events().activate("Copy" + copy, Caller.SYSTEM);
            room.order("C1", "after-" + copy);
        }
        appending.set(false);
        reader.get();
        room.read();

        for (int copy = 0; copy < 20; copy++) {
            assertThat(room.subjects("Copy" + copy)).hasSize(20 - copy).contains("order:after-" + copy);
        }
    }
}
