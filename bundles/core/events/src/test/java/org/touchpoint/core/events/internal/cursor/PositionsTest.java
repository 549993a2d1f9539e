package org.touchpoint.core.events.internal.cursor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.touchpoint.core.store.FactLog;

class PositionsTest {
    @Property(tries = 300)
    void stepsReachTheTargetWithoutPassingIt(
            @ForAll("positions") Positions from,
            @ForAll("positions") Positions target,
            @ForAll @IntRange(min = 1, max = 50) int most) {
        Positions at = from;
        for (int steps = 0; at.until(target) > 0; steps++) {
            Positions next = at.towards(target, most);
            assertThat(at.until(next)).isBetween(1L, (long) most + FactLog.PARTITIONS);
            assertThat(next.until(target)).isEqualTo(at.until(target) - at.until(next));
            assertThat(steps).isLessThan(5000);
            at = next;
        }
        assertThat(at.towards(target, most)).isEqualTo(at);
    }

    @Test
    void aLongPartitionLeavesRoomForTheOthers() {
        Positions target = Positions.of(Map.of(0, 10_000L, 1, 3L, 7, 5L));

        Positions step = Positions.START.towards(target, 500);

        assertThat(step.at(1)).isEqualTo(3);
        assertThat(step.at(7)).isEqualTo(5);
        assertThat(step.at(0)).isEqualTo(492);
    }

    @Provide
    Arbitrary<Positions> positions() {
        return Arbitraries.longs()
                .between(0, 300)
                .list()
                .ofSize(FactLog.PARTITIONS)
                .map(PositionsTest::of);
    }

    private static Positions of(List<Long> list) {
        Map<Integer, Long> positions = new HashMap<>();
        for (int part = 0; part < list.size(); part++) {
            positions.put(part, list.get(part));
        }
        return Positions.of(positions);
    }
}
