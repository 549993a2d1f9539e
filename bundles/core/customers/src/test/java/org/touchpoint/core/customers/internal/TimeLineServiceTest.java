package org.touchpoint.core.customers.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.touchpoint.api.Page;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.customer.RecentTransaction;
import org.touchpoint.core.store.spi.TimeLine.Entry;
import org.touchpoint.core.store.testing.TestStore;

class TimeLineServiceTest {
    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private CustomerService customers;
    private TimeLineService timeLine;
    private long customer;

    @BeforeEach
    void start() {
        customers = new CustomerService(STORE.transactions(), STORE.company());
        timeLine = new TimeLineService(STORE.transactions());
        customer = STORE.seed().customer("A1");
    }

    @Test
    void showsTheLatestFirst() {
        Instant now = STORE.clock().instant();
        timeLine.record(List.of(
                entry(now, "order", "first", "100001", null),
                entry(now.plusSeconds(60), "follow-up", "second", null, 7L)));
        timeLine.record(List.of(entry(now.minus(Duration.ofDays(1)), "hold", "earlier", "100001", null)));

        Page<RecentTransaction> page = customers.recentTransactions("a1", PageRequest.FIRST);
        assertThat(page.items())
                .containsExactly(
                        new RecentTransaction(now.plusSeconds(60), "follow-up", "second", "judy", null, 7L),
                        new RecentTransaction(now, "order", "first", "judy", "100001", null),
                        new RecentTransaction(
                                now.minus(Duration.ofDays(1)), "hold", "earlier", "judy", "100001", null));
    }

    @Test
    void pagesThroughManyAndKeepsTheOrderOfThoseOfOneMoment() {
        Instant now = STORE.clock().instant();
        timeLine.record(IntStream.range(0, 30)
                .mapToObj(i -> entry(now, "order", "n" + i, null, null))
                .toList());
        Page<RecentTransaction> page = customers.recentTransactions("A1", new PageRequest(1, 10));
        assertThat(page.total()).isEqualTo(30);
        assertThat(page.items())
                .extracting(RecentTransaction::summary)
                .startsWith("n19")
                .endsWith("n10");
    }

    @Test
    void cutsALongSummaryAndTakesWhatCannotBePrinted() {
        timeLine.record(List.of(entry(STORE.clock().instant(), "order", "a\u0000b" + "x".repeat(5_000), null, null)));
        String summary = customers
                .recentTransactions("A1", PageRequest.FIRST)
                .items()
                .get(0)
                .summary();
        assertThat(summary).hasSize(4_000).startsWith("a bx");
    }

    @Test
    void belongsToTheTransactionAroundIt() {
        assertThatThrownBy(() -> STORE.transactions().write(db -> {
                    timeLine.record(List.of(entry(STORE.clock().instant(), "order", "gone", null, null)));
                    throw new IllegalStateException("roll back");
                }))
                .hasMessage("roll back");
        assertThat(customers.recentTransactions("A1", PageRequest.FIRST).total())
                .isZero();
    }

    @Test
    void aCustomerWhoDoesNotExistHasNone() {
        assertThatThrownBy(() -> customers.recentTransactions("A2", PageRequest.FIRST))
                .isInstanceOf(TouchpointException.class);
        timeLine.record(List.of());
    }

    private Entry entry(Instant at, String kind, String summary, String order, Long followUp) {
        return new Entry(customer, at, kind, summary, "judy", order, followUp);
    }
}
