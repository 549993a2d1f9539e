package org.touchpoint.core.imports.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts the lines of a file together to orders, and hands on each order with its last line. Orders whose lines are not together
 * wait; how many lines may wait is limited.
 */
final class OrderAssembler {
    private final Runs runs;
    private final Sink sink;
    private final int mostWaiting;
    private final Map<String, Waiting> waiting = new LinkedHashMap<>();
    private @Nullable Waiting current;
    private int waitingLines;

    /** What takes the orders, and the lines that fit none. */
    interface Sink {
        void complete(FileOrder order);

        void reject(Rejection rejection);
    }

    private static final class Waiting {
        private final String number;
        private @Nullable FileOrder order;
        private int runsLeft;

        private Waiting(String number, int runsLeft) {
            this.number = number;
            this.runsLeft = runsLeft;
        }

        private int size() {
            return order == null ? 0 : order.lines().size();
        }
    }

    OrderAssembler(Runs runs, Sink sink, int mostWaiting) {
        this.runs = runs;
        this.sink = sink;
        this.mostWaiting = mostWaiting;
    }

    /** Takes the next line. */
    void add(FileOrder.Line line) {
        String number = line.said().order();
        Waiting order = current;
        if (order == null || !order.number.equals(number)) {
            endRun();
            order = begin(number);
        }
        String fault = order.order == null ? FileOrder.faultOf(line) : order.order.add(line);
        if (fault != null) {
            sink.reject(new Rejection(line.number(), fault, line.content()));
        } else if (order.order == null) {
            order.order = new FileOrder(line);
        }
    }

    /** Hands on what is left at the end of the file. */
    void end() {
        endRun();
        waiting.values().forEach(this::complete);
        waiting.clear();
    }

    private Waiting begin(String number) {
        Waiting known = waiting.remove(number);
        Waiting order = known != null ? known : new Waiting(number, runs.of(number));
        waitingLines -= order.size();
        current = order;
        return order;
    }

    private void endRun() {
        Waiting order = current;
        current = null;
        if (order == null) {
            return;
        }
        order.runsLeft--;
        if (order.runsLeft == 0) {
            complete(order);
            return;
        }
        waiting.put(order.number, order);
        waitingLines += order.size();
        if (waitingLines > mostWaiting) {
            throw new ImportFailedException(
                    "The lines of many orders are far apart: more than " + mostWaiting
                            + " lines wait for the rest of their order. Sort the file by order and run it again; what was added stays.");
        }
    }

    private void complete(Waiting order) {
        if (order.order != null) {
            sink.complete(order.order);
        }
    }
}
