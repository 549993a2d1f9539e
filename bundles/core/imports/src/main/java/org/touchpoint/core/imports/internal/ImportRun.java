package org.touchpoint.core.imports.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Reads a file twice: once to see which orders come again, and whether the file is whole; then for good, handing it on in batches.
 * Used by one thread.
 */
final class ImportRun implements OrderFile.Lines, OrderAssembler.Sink {
    /** Most orders in a transaction; one sync to disk is shared by as many. */
    static final int BATCH_ORDERS = 250;

    /** Most lines, taken or rejected, in a transaction: customers are locked no longer than these take. */
    static final int BATCH_LINES = 10_000;

    /** Most lines that may wait for the rest of their order. */
    static final int MOST_WAITING = 100_000;

    private final OrderFile file;
    private final BatchWriter writer;
    private final BooleanSupplier stopped;
    private final Runs runs = new Runs(MOST_WAITING);
    private final OrderAssembler assembler = new OrderAssembler(runs, this, MOST_WAITING);
    private final List<FileOrder> orders = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private int lines;

    ImportRun(OrderFile file, BatchWriter writer, BooleanSupplier stopped) {
        this.file = file;
        this.writer = writer;
        this.stopped = stopped;
    }

    void run() {
        file.read(new FirstPass());
        file.read(this);
        assembler.end();
        flush();
    }

    @Override
    public void accepted(FileOrder.Line line) {
        assembler.add(line);
    }

    @Override
    public void rejected(Rejection rejection) {
        reject(rejection);
    }

    @Override
    public void complete(FileOrder order) {
        orders.add(order);
        lines += order.lines().size();
        flushIfFull();
    }

    @Override
    public void reject(Rejection rejection) {
        rejections.add(rejection);
        lines++;
        flushIfFull();
    }

    private void flushIfFull() {
        if (orders.size() >= BATCH_ORDERS || lines >= BATCH_LINES) {
            flush();
        }
    }

    private void flush() {
        checkStopped();
        if (lines > 0) {
            writer.write(List.copyOf(orders), List.copyOf(rejections));
            orders.clear();
            rejections.clear();
            lines = 0;
        }
    }

    private void checkStopped() {
        if (stopped.getAsBoolean()) {
            throw new ImportFailedException(ImportService.INTERRUPTED);
        }
    }

    /** Sees the whole file before anything of it is written. */
    private final class FirstPass implements OrderFile.Lines {
        private long count;

        @Override
        public void accepted(FileOrder.Line line) {
            runs.see(line.said().order());
            if (++count % BATCH_LINES == 0) {
                checkStopped();
            }
        }

        @Override
        public void rejected(Rejection rejection) {
            // Counted when the file is read for good.
        }
    }
}
