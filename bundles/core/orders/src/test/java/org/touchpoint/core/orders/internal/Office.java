package org.touchpoint.core.orders.internal;

import static org.touchpoint.core.store.tables.Tables.CUSTOMER;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER_ACCOUNT;
import static org.touchpoint.core.store.tables.Tables.JOURNAL;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jooq.Record2;
import org.jooq.Select;
import org.touchpoint.api.fact.Fact;
import org.touchpoint.api.order.OrderRequest;
import org.touchpoint.api.plugin.OrderDraft;
import org.touchpoint.api.user.Caller;
import org.touchpoint.api.user.JobFunction;
import org.touchpoint.core.store.spi.FollowUpMaker;
import org.touchpoint.core.store.spi.OrderGuards.GuardHold;
import org.touchpoint.core.store.spi.ProductBook;
import org.touchpoint.core.store.spi.Routing;
import org.touchpoint.core.store.spi.TimeLine;
import org.touchpoint.core.store.tables.tables.records.CustomerAccountRecord;
import org.touchpoint.core.store.testing.TestStore;

/** The room of the orders on a real database, among fakes of the rooms around it. */
final class Office {
    static final Caller CLERK = new Caller(1, "clara", "Clara", Set.of(JobFunction.ORDER_ENTRY));
    static final Caller CREDIT = new Caller(2, "cred", "Cred", Set.of(JobFunction.CREDIT_RELEASE));
    static final Caller EVERYTHING = new Caller(3, "eve", "Eve", EnumSet.allOf(JobFunction.class));
    static final Caller NOBODY = new Caller(4, "nobody", "Nobody", Set.of());

    final TestStore store;
    final Shelf shelf = new Shelf();
    final List<TimeLine.Entry> timeLine = Collections.synchronizedList(new ArrayList<>());
    final List<Long> closedFor = Collections.synchronizedList(new ArrayList<>());
    final GuardDesk desk = new GuardDesk();
    final OrdersService orders;
    final OrderIntakeService intake;

    Office(TestStore store) {
        this.store = store;
        guard(draft -> List.of());
        orders = new OrdersService(
                store.transactions(), store.factLog(), store.company(), shelf, timeLine::addAll, new Closer(), desk);
        intake = new OrderIntakeService(store.transactions(), store.factLog(), timeLine::addAll, desk);
        shelf.put(store, "P1", "10.00");
        shelf.put(store, "P2", "2.5");
    }

    /** What the guards answer from now on. */
    void guard(Function<OrderDraft, List<GuardHold>> answer) {
        desk.guards = answer::apply;
    }

    static OrderRequest request(String customer, Object... productsAndQuantities) {
        return request(customer, false, productsAndQuantities);
    }

    static OrderRequest quote(String customer, Object... productsAndQuantities) {
        return request(customer, true, productsAndQuantities);
    }

    private static OrderRequest request(String customer, boolean quote, Object... productsAndQuantities) {
        List<OrderRequest.Line> lines = new ArrayList<>();
        for (int i = 0; i < productsAndQuantities.length; i += 2) {
            lines.add(line((String) productsAndQuantities[i], String.valueOf(productsAndQuantities[i + 1])));
        }
        return new OrderRequest(customer, lines, null, null, null, null, quote);
    }

    static OrderRequest.Line line(String product, String quantity) {
        return new OrderRequest.Line(product, new BigDecimal(quantity), null);
    }

    void limit(String customer, String limit, String balance) {
        store.transactions()
                .write(dsl -> dsl.update(CUSTOMER)
                        .set(CUSTOMER.CREDIT_LIMIT, new BigDecimal(limit))
                        .set(CUSTOMER.BALANCE, new BigDecimal(balance))
                        .where(CUSTOMER.CUSTOMER_NUMBER.eq(customer))
                        .execute());
    }

    CustomerAccountRecord account(long customerId) {
        return store.transactions()
                .read(dsl -> dsl.fetchSingle(CUSTOMER_ACCOUNT, CUSTOMER_ACCOUNT.CUSTOMER_ID.eq(customerId)));
    }

    /** Every fact, partition by partition in the order of its positions, which must be gapless. */
    List<Fact> facts() {
        Map<Integer, Long> last = new HashMap<>();
        return store.transactions()
                .read(dsl -> dsl.selectFrom(JOURNAL)
                        .orderBy(JOURNAL.PART, JOURNAL.POS)
                        .fetch(row -> {
                            long position = last.merge(row.getPart(), 1L, Long::sum);
                            if (row.getPos() != position) {
                                throw new AssertionError(
                                        "Gap in partition " + row.getPart() + " before " + row.getPos());
                            }
                            return store.codec().read(row.getFact(), row.getPayload());
                        }));
    }

    <T extends Fact> List<T> facts(Class<T> kind) {
        return facts().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Products by all three numbers, as the room of the products finds them. */
    static final class Shelf implements ProductBook {
        private final Map<String, ProductRow> rows = new ConcurrentHashMap<>();
        private final Map<String, BigDecimal> contracts = new ConcurrentHashMap<>();
        private final Map<Long, Map<String, BigDecimal>> units = new ConcurrentHashMap<>();

        long put(TestStore store, String number, String price, String... alphas) {
            long id = store.seed().product(number, price);
            ProductRow row = new ProductRow(
                    id, number, "Product " + number, "EA", cost(price), new BigDecimal(price), false, null);
            rows.put(number, row);
            rows.put(String.valueOf(id), row);
            for (String alpha : alphas) {
                store.seed().alpha(alpha, id);
                rows.put(alpha, row);
            }
            return id;
        }

        void discontinue(String number, String supersededBy) {
            ProductRow row = get(number);
            rows.put(
                    number,
                    new ProductRow(
                            row.id(),
                            number,
                            row.description(),
                            row.unit(),
                            row.cost(),
                            row.listPrice(),
                            true,
                            supersededBy));
        }

        ProductRow get(String number) {
            return rows.get(number);
        }

        private static BigDecimal cost(String price) {
            return new BigDecimal(price).divide(BigDecimal.valueOf(2));
        }

        @Override
        public Map<String, ProductRow> find(Collection<String> orderedAs) {
            Map<String, ProductRow> found = new HashMap<>();
            for (String number : orderedAs) {
                ProductRow row = rows.get(number.toUpperCase(Locale.ROOT));
                if (row != null) {
                    found.put(number, row);
                }
            }
            return found;
        }

        /** Agrees a price with a customer, and a further unit in which everybody can order the product. */
        void agree(String number, String customer, String price, String unit, String factor) {
            contracts.put(number + " " + customer, new BigDecimal(price));
            units.put(get(number).id(), Map.of(unit, new BigDecimal(factor)));
        }

        @Override
        public Map<String, ProductRow> find(Collection<String> orderedAs, String customer, LocalDate day) {
            Map<String, ProductRow> found = find(orderedAs);
            found.replaceAll((given, row) -> new ProductRow(
                    row.id(),
                    row.number(),
                    row.description(),
                    row.unit(),
                    row.cost(),
                    row.listPrice(),
                    row.discontinued(),
                    row.supersededBy(),
                    contracts.get(row.number() + " " + customer)));
            return found;
        }

        @Override
        public Map<Long, Map<String, BigDecimal>> units(Collection<Long> products) {
            return units;
        }

        @Override
        public Ensured ensure(Collection<NewProduct> products) {
            throw new UnsupportedOperationException();
        }
    }

    private final class Closer implements FollowUpMaker {
        @Override
        public void closeForHolds(Collection<Long> holdIds, String by, String why) {
            closedFor.addAll(holdIds);
        }

        @Override
        public int make(Maker maker, List<Occasion> occasions) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long makeForAudience(
                Maker maker,
                List<Select<Record2<Long, Integer>>> parts,
                java.time.Instant startAt,
                String reason,
                Runnable done) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<List<Routing.Assignment>> wouldGet(Maker maker, List<Occasion> occasions) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<Long, Share> countForAudience(Maker maker, Select<Record2<Long, Integer>> chosen) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long keepScript(String body) {
            throw new UnsupportedOperationException();
        }
    }
}
