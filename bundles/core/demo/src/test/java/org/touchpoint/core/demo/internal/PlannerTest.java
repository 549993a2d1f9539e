package org.touchpoint.core.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.touchpoint.core.demo.internal.DemoPlan.Sale;

/** Whatever the day, the demo company has something for every event to answer. */
class PlannerTest {
    private static final ZoneId ZONE = ZoneId.of("America/Denver");

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T09:00:00Z",
        "2026-03-01T06:59:00Z",
        "2024-02-29T23:59:59Z",
        "2026-11-01T08:30:00Z",
        "2025-12-31T12:00:00Z",
        "2026-07-04T20:00:00Z"
    })
    void everyEventHasSomethingToAnswer(Instant now) {
        DemoPlan plan = new Planner(new Goods(), now, ZONE).plan();

        assertThat(plan.clients()).hasSize(120);
        assertThat(plan.history()).hasSizeBetween(900, 1_500).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
        assertThat(plan.recent())
                .hasSizeBetween(35, 50)
                .allMatch(sale -> sale.at().isBefore(now));
        assertThat(Duration.between(plan.recent().get(plan.recent().size() - 1).at(), now))
                .isLessThan(Duration.ofMinutes(20));
        assertThat(asleep(plan, LocalDate.ofInstant(now, ZONE))).hasSizeBetween(8, 12);
        assertThat(apologies(plan, "OOPS")).isEqualTo(3);
        assertThat(apologies(plan, "SORRY")).isEqualTo(2);
        assertThat(apologies(plan, "OOPS2")).isEqualTo(1);
        assertThat(newcomers(plan)).isEqualTo(6);
    }

    @Test
    void sameForTheSameMoment() {
        Instant now = Instant.parse("2026-03-02T09:00:00Z");
        assertThat(new Planner(new Goods(), now, ZONE).plan()).isEqualTo(new Planner(new Goods(), now, ZONE).plan());
    }

    @Test
    void referencesAreUniqueAndEveryProductCanBeFound() {
        Goods goods = new Goods();
        DemoPlan plan = new Planner(goods, Instant.parse("2026-03-02T09:00:00Z"), ZONE).plan();
        Set<String> references = new HashSet<>();
        Set<String> ordered = new TreeSet<>();
        for (List<Sale> sales : List.of(plan.history(), plan.recent())) {
            for (Sale sale : sales) {
                assertThat(references.add(sale.reference()))
                        .as(sale.reference())
                        .isTrue();
                sale.items().forEach(item -> ordered.add(item.orderedAs()));
            }
        }
        assertThat(references).contains(DemoOrders.FIRST, DemoOrders.LAST);
        Set<String> known = goods.all().stream().map(Goods.Product::number).collect(Collectors.toSet());
        goods.all().forEach(product -> known.add(product.alpha()));
        assertThat(known).containsAll(ordered);
        assertThat(goods.all()).hasSizeBetween(140, 200);
    }

    /** Customers of the audience of NoOrder60Days. */
    private static Set<Integer> asleep(DemoPlan plan, LocalDate today) {
        Set<Integer> before = new HashSet<>();
        Set<Integer> lately = new HashSet<>();
        plan.recent().forEach(sale -> lately.add(sale.client()));
        for (Sale sale : plan.history()) {
            LocalDate day = LocalDate.ofInstant(sale.at(), ZONE);
            if (!day.isBefore(today.minusDays(60))) {
                lately.add(sale.client());
            } else if (!day.isBefore(today.minusDays(120))) {
                before.add(sale.client());
            }
        }
        before.removeAll(lately);
        before.remove(DemoPlan.HOUSE);
        return before;
    }

    private static long apologies(DemoPlan plan, String number) {
        return plan.recent().stream()
                .filter(sale ->
                        sale.items().stream().anyMatch(item -> item.orderedAs().equals(number)))
                .count();
    }

    private static long newcomers(DemoPlan plan) {
        Set<Integer> known = plan.history().stream().map(Sale::client).collect(Collectors.toSet());
        return plan.recent().stream()
                .map(Sale::client)
                .filter(client -> !known.contains(client))
                .distinct()
                .count();
    }
}
