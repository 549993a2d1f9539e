package org.touchpoint.core.events.internal.cursor;

import java.util.Arrays;
import java.util.Map;
import org.touchpoint.core.store.FactLog;

/** One position for each partition of the journal; 0 is before the first fact. Immutable. */
public final class Positions {
    /** Before the first fact. */
    public static final Positions START = new Positions(new long[FactLog.PARTITIONS]);

    private final long[] positions;

    private Positions(long[] positions) {
        this.positions = positions;
    }

    /** Of positions by partition; 0 for a partition that is absent. */
    public static Positions of(Map<Integer, Long> byPartition) {
        long[] positions = new long[FactLog.PARTITIONS];
        byPartition.forEach((part, position) -> positions[part] = position);
        return new Positions(positions);
    }

    /** The position in a partition. */
    public long at(int part) {
        return positions[part];
    }

    /** The same, save for one partition. */
    public Positions with(int part, long position) {
        long[] other = positions.clone();
        other[part] = position;
        return new Positions(other);
    }

    /** How many facts lie between this and {@code further} positions. */
    public long until(Positions further) {
        long count = 0;
        for (int part = 0; part < positions.length; part++) {
            count += Math.max(0, further.positions[part] - positions[part]);
        }
        return count;
    }

    /** The earlier position in each partition. */
    public Positions earlier(Positions other) {
        long[] least = positions.clone();
        for (int part = 0; part < least.length; part++) {
            least[part] = Math.min(least[part], other.positions[part]);
        }
        return new Positions(least);
    }

    /** The later position in each partition. */
    public Positions later(Positions other) {
        long[] most = positions.clone();
        for (int part = 0; part < most.length; part++) {
            most[part] = Math.max(most[part], other.positions[part]);
        }
        return new Positions(most);
    }

    /**
     * A step of at most {@code most} facts (and one a partition) towards {@code target}, no partition left behind for the sake of
     * a long one.
     */
    public Positions towards(Positions target, int most) {
        long[] next = positions.clone();
        long left = most;
        for (int open = open(target); open > 0 && left > 0; open = new Positions(next).open(target)) {
            long share = Math.max(1, left / open);
            for (int part = 0; part < next.length; part++) {
                long step = Math.min(share, Math.max(0, target.positions[part] - next[part]));
                next[part] += step;
                left -= step;
            }
        }
        return new Positions(next);
    }

    /** So many facts earlier in each partition. */
    public Positions back(long most) {
        long[] earlier = positions.clone();
        for (int part = 0; part < earlier.length; part++) {
            earlier[part] = Math.max(0, earlier[part] - most);
        }
        return new Positions(earlier);
    }

    private int open(Positions target) {
        int open = 0;
        for (int part = 0; part < positions.length; part++) {
            open += positions[part] < target.positions[part] ? 1 : 0;
        }
        return open;
    }

    /** The sum of all positions: how many facts lie at or before them. */
    public long total() {
        return Arrays.stream(positions).sum();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Positions that && Arrays.equals(positions, that.positions);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(positions);
    }

    @Override
    public String toString() {
        return Arrays.toString(positions);
    }
}
