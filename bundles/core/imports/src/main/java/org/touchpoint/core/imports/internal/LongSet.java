package org.touchpoint.core.imports.internal;

import java.util.Arrays;

/** A set of numbers in 8 to 20 bytes each, for the millions of order numbers that a large file may have. */
final class LongSet {
    private static final long FREE = 0;

    private long[] slots = new long[1 << 12];
    private int size;

    /** Adds a number; false if it was there. 0 counts as 1. */
    boolean add(long number) {
        long value = number == FREE ? 1 : number;
        int slot = slotOf(value);
        if (slots[slot] == value) {
            return false;
        }
        slots[slot] = value;
        size++;
        if (size * 3L > slots.length * 2L) {
            grow();
        }
        return true;
    }

    private int slotOf(long value) {
        long mixed = value * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & (slots.length - 1);
        while (slots[slot] != FREE && slots[slot] != value) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        Arrays.stream(old).filter(value -> value != FREE).forEach(value -> slots[slotOf(value)] = value);
    }
}
