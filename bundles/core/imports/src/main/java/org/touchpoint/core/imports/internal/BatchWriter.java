package org.touchpoint.core.imports.internal;

import static org.touchpoint.core.store.tables.Tables.SALES_ORDER;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.touchpoint.api.ErrorCode;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.core.imports.profile.FileLine;
import org.touchpoint.core.store.Transactions;
import org.touchpoint.core.store.spi.CustomerBook;
import org.touchpoint.core.store.spi.OrderIntake;
import org.touchpoint.core.store.spi.OrderIntake.IncomingLine;
import org.touchpoint.core.store.spi.OrderIntake.IncomingOrder;
import org.touchpoint.core.store.spi.ProductBook.ProductRow;

/**
 * Writes batches: orders, rejected lines and the job's counts in one transaction, so that the counts are true at any moment. An
 * order that the database does not take costs the batch a few further transactions, and itself alone its place.
 */
final class BatchWriter {
    /** How many orders that cannot be stored a job bears before it takes the trouble for its own. */
    static final int MOST_BAD_ORDERS = 100;

    private static final Logger LOG = LoggerFactory.getLogger(BatchWriter.class);

    private final Transactions transactions;
    private final OrderIntake intake;
    private final Books books;
    private final Job job;
    private Counts counts = Counts.NONE;
    private int badOrders;

    /** What of its job a batch needs. */
    record Job(long id, String profile, String startedBy, boolean replay, boolean guards) {}

    private record Written(Counts counts, Books.Found found) {}

    BatchWriter(Transactions transactions, OrderIntake intake, Books books, Job job) {
        this.transactions = transactions;
        this.intake = intake;
        this.books = books;
        this.job = job;
    }

    /** Writes complete orders and rejected lines. */
    void write(List<FileOrder> orders, List<Rejection> rejections) {
        try {
            Written written = transactions.write(db -> {
                ImportNews.tell(transactions);
                return writeIn(db, orders, rejections);
            });
            counts = written.counts();
            books.remember(written.found());
        } catch (TouchpointException e) {
            if (e.code() == ErrorCode.UNAVAILABLE) {
                throw new ImportFailedException(
                        e.getMessage() + " " + e.remedy() + " Run the import again; what was added stays.");
            }
            writeInParts(orders, rejections, e);
        } catch (RuntimeException e) {
            writeInParts(orders, rejections, e);
        }
    }

    private void writeInParts(List<FileOrder> orders, List<Rejection> rejections, RuntimeException failure) {
        if (orders.isEmpty()) {
            throw failure;
        }
        if (orders.size() == 1) {
            List<Rejection> all = new ArrayList<>(rejections);
            all.addAll(refuse(orders.get(0), failure));
            write(List.of(), all);
            return;
        }
        int half = orders.size() / 2;
        write(orders.subList(0, half), rejections);
        write(orders.subList(half, orders.size()), List.of());
    }

    private List<Rejection> refuse(FileOrder order, RuntimeException failure) {
        if (failure instanceof TouchpointException) {
            LOG.info("Order {} of import {} cannot be stored: {}", order.number(), job.id(), failure.getMessage());
        } else {
            LOG.warn("Order {} of import {} cannot be stored", order.number(), job.id(), failure);
        }
        if (++badOrders > MOST_BAD_ORDERS) {
            throw new ImportFailedException(
                    "More than " + MOST_BAD_ORDERS
                            + " orders could not be stored. The log says why; run the import again when that is mended. What was added stays.");
        }
        String reason = failure instanceof TouchpointException refusal
                ? "order cannot be stored: " + refusal.getMessage()
                : "order cannot be stored";
        return order.lines().stream()
                .map(line -> new Rejection(line.number(), reason, line.content()))
                .toList();
    }

    private Written writeIn(DSLContext db, List<FileOrder> orders, List<Rejection> rejections) {
        Set<String> there = there(db, orders);
        List<FileOrder> fresh = orders.stream()
                .filter(order -> !there.contains(reference(order)))
                .toList();
        Books.Found found = books.find(fresh);
        List<Boolean> added =
                fresh.isEmpty() ? List.of() : intake.takeIn(incoming(fresh, found), job.replay(), job.guards());
        JobTable.reject(db, job.id(), rejections);
        long lines = rejections.size()
                + orders.stream().mapToLong(order -> order.lines().size()).sum();
        Counts sum = counts.plus(new Counts(lines, 0, 0, 0, orders.size() - fresh.size(), 0, 0))
                .plus(countOf(fresh, added, found));
        JobTable.count(db, job.id(), sum);
        return new Written(sum, found);
    }

    private Set<String> there(DSLContext db, List<FileOrder> orders) {
        List<String> references = orders.stream().map(this::reference).toList();
        return references.isEmpty()
                ? Set.of()
                : db.select(SALES_ORDER.REFERENCE)
                        .from(SALES_ORDER)
                        .where(SALES_ORDER.REFERENCE.in(references))
                        .fetchSet(SALES_ORDER.REFERENCE);
    }

    private static Counts countOf(List<FileOrder> orders, List<Boolean> added, Books.Found found) {
        Counts sum = new Counts(0, 0, 0, 0, 0, found.newCustomers(), found.newProducts());
        for (int i = 0; i < orders.size(); i++) {
            FileOrder order = orders.get(i);
            boolean house = Books.numberOf(order).equals(CustomerBook.HOUSE_ACCOUNT);
            sum = sum.plus(
                    added.get(i)
                            ? new Counts(0, order.lines().size(), 1, house ? 1 : 0, 0, 0, 0)
                            : new Counts(0, 0, 0, 0, 1, 0, 0));
        }
        return sum;
    }

    private List<IncomingOrder> incoming(List<FileOrder> orders, Books.Found found) {
        return orders.stream()
                .map(order -> new IncomingOrder(
                        reference(order),
                        found(found.customerIds(), Books.numberOf(order)),
                        "import",
                        order.first().orderedAt(),
                        order.first().purchaseOrder(),
                        job.startedBy(),
                        order.lines().stream()
                                .map(line -> incoming(line.said(), found.productRows()))
                                .toList()))
                .toList();
    }

    private static IncomingLine incoming(FileLine said, Map<String, ProductRow> products) {
        ProductRow product = found(products, said.product());
        String description = said.description();
        boolean own = description == null || description.equals(product.description());
        return new IncomingLine(
                product,
                said.product().toUpperCase(Locale.ROOT),
                own ? null : description,
                said.quantity(),
                said.price());
    }

    private static <V> V found(Map<String, V> map, String number) {
        V value = map.get(number);
        if (value == null) {
            throw new IllegalStateException("Neither found nor created: " + number);
        }
        return value;
    }

    private String reference(FileOrder order) {
        return job.profile() + ":" + order.number();
    }
}
