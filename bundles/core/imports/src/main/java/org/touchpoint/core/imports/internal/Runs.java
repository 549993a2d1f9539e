package org.touchpoint.core.imports.internal;

import java.util.HashMap;
import java.util.Map;

/**
 * In how many runs of neighbouring lines each order of a file stands: one, as a rule. Found by reading the file once before any of
 * it is taken in, so that an order can be written as soon as its last line has been read. Keeps 64 bits of hash of every order
 * number, and the number itself only of those that come again; two numbers with the same hash make an order wait for the end of
 * the file, nothing worse.
 */
final class Runs {
    private final LongSet seen = new LongSet();
    private final Map<String, Integer> runs = new HashMap<>();
    private final int mostAgain;
    private String latest = "";

    Runs(int mostAgain) {
        this.mostAgain = mostAgain;
    }

    /** Counts the order number of the next line. */
    void see(String order) {
        if (order.equals(latest)) {
            return;
        }
        latest = order;
        if (!seen.add(hash(order))) {
            runs.merge(order, 2, (before, two) -> before + 1);
            if (runs.size() > mostAgain) {
                throw new ImportFailedException("The lines of more than " + mostAgain
                        + " orders are not together. Sort the file by order and run it again; nothing was added.");
            }
        }
    }

    /** In how many runs the order stands. */
    int of(String order) {
        return runs.getOrDefault(order, 1);
    }

    private static long hash(String text) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        return hash;
    }
}
