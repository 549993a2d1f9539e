package org.touchpoint.core.events.internal.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER_ACCOUNT;
import static org.touchpoint.core.store.tables.Tables.SALES_ORDER;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.touchpoint.api.customer.ValueTier;
import org.touchpoint.api.plugin.Criterion;
import org.touchpoint.core.store.testing.TestStore;

/** Compiled criteria against the same criteria evaluated by hand, over customers and criteria made by chance. */
class CriterionSqlTest {
    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final int DAYS = 24;
    private static final int CUSTOMERS = 60;
    private static final int CRITERIA = 250;

    private final Random chance = new Random(20_260_302);
    private final List<Shopper> shoppers = new ArrayList<>();

    /** A customer with the days of the orders that count. */
    private record Shopper(String number, ValueTier tier, List<LocalDate> ordered) {}

    @BeforeEach
    void shoppers() {
        for (int customer = 0; customer < CUSTOMERS; customer++) {
            shoppers.add(shopper("C" + customer));
        }
    }

    @Test
    void everyCriterionChoosesWhomItMeans() {
        CriterionSql sql = new CriterionSql(ZONE);
        int somebody = 0;
        for (int made = 0; made < CRITERIA; made++) {
            Criterion criterion = criterion(3);
            Set<String> expected = byHand(criterion);
            assertThat(chosen(sql.compile(criterion))).as(criterion.toString()).isEqualTo(expected);
            somebody += expected.isEmpty() || expected.size() == CUSTOMERS ? 0 : 1;
        }
        assertThat(somebody).as("criteria that tell customers apart").isGreaterThan(CRITERIA / 4);
    }

    private Set<String> chosen(Condition condition) {
        List<String> numbers = STORE.transactions()
                .read(db -> db.select(CUSTOMER.CUSTOMER_NUMBER)
                        .from(CUSTOMER)
                        .join(CUSTOMER_ACCOUNT)
                        .on(CUSTOMER_ACCOUNT.CUSTOMER_ID.eq(CUSTOMER.ID))
                        .where(condition)
                        .fetch(CUSTOMER.CUSTOMER_NUMBER));
        return new TreeSet<>(numbers);
    }

    private Set<String> byHand(Criterion criterion) {
        Set<String> numbers = new TreeSet<>();
        for (Shopper shopper : shoppers) {
            if (holds(criterion, shopper)) {
                numbers.add(shopper.number());
            }
        }
        return numbers;
    }

    private static boolean holds(Criterion criterion, Shopper shopper) {
        if (criterion instanceof Criterion.Ordered ordered) {
            return shopper.ordered().stream().anyMatch(day -> lies(day, ordered.from(), ordered.until()));
        } else if (criterion instanceof Criterion.FirstOrdered first) {
            return shopper.ordered().stream()
                    .min(Comparator.naturalOrder())
                    .filter(day -> lies(day, first.from(), first.until()))
                    .isPresent();
        } else if (criterion instanceof Criterion.InTier tier) {
            return shopper.tier() != null && tier.tiers().contains(shopper.tier());
        } else if (criterion instanceof Criterion.All all) {
            return all.criteria().stream().allMatch(part -> holds(part, shopper));
        } else if (criterion instanceof Criterion.Any any) {
            return any.criteria().stream().anyMatch(part -> holds(part, shopper));
        }
        return !holds(((Criterion.Not) criterion).criterion(), shopper);
    }

    private static boolean lies(LocalDate day, LocalDate from, LocalDate until) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    private Criterion criterion(int depth) {
        LocalDate from = FIRST.plusDays(chance.nextInt(DAYS + 2) - 1);
        LocalDate until = FIRST.plusDays(chance.nextInt(DAYS + 2) - 1);
        return switch (chance.nextInt(depth == 0 ? 4 : 7)) {
            case 0 -> Criterion.ordered(from, until);
            case 1 -> Criterion.notOrdered(from, until);
            case 2 -> Criterion.firstOrdered(from, until);
            case 3 -> Criterion.inTier(tiers());
            case 4 -> Criterion.not(criterion(depth - 1));
            case 5 -> Criterion.all(criteria(depth - 1));
            default -> Criterion.any(criteria(depth - 1));
        };
    }

    private Criterion[] criteria(int depth) {
        return Stream.generate(() -> criterion(depth)).limit(chance.nextInt(4)).toArray(Criterion[]::new);
    }

    private Set<ValueTier> tiers() {
        return Arrays.stream(ValueTier.values())
                .filter(tier -> chance.nextBoolean())
                .collect(Collectors.toSet());
    }

    private Shopper shopper(String number) {
        long id = STORE.seed().customer(number);
        List<LocalDate> ordered = new ArrayList<>();
        for (int order = chance.nextInt(5); order > 0; order--) {
            LocalDate day = FIRST.plusDays(chance.nextInt(DAYS));
            STORE.seed().order(number + "-" + order, id, instant(day), "10.00");
            ordered.add(day);
        }
        notCounted(number, id);
        ValueTier tier = chance.nextInt(4) == 0 ? null : ValueTier.values()[chance.nextInt(3)];
        STORE.transactions()
                .write(db -> db.update(CUSTOMER)
                        .set(CUSTOMER.VALUE_TIER, tier == null ? null : tier.title())
                        .where(CUSTOMER.ID.eq(id))
                        .execute());
        return new Shopper(number, tier, ordered);
    }

    /** Sometimes a quote or a cancelled order, which the account does not count. */
    private void notCounted(String number, long id) {
        if (chance.nextInt(3) > 0) {
            return;
        }
        String status = chance.nextBoolean() ? "quote" : "cancelled";
        STORE.transactions().write(db -> {
            var before = db.fetchSingle(CUSTOMER_ACCOUNT, CUSTOMER_ACCOUNT.CUSTOMER_ID.eq(id));
            STORE.seed().order(number + "-x", id, instant(FIRST.plusDays(chance.nextInt(DAYS))), "10.00");
            before.changed(true);
            before.update();
            return db.update(SALES_ORDER)
                    .set(SALES_ORDER.STATUS, status)
                    .where(SALES_ORDER.ORDER_NUMBER.eq(number + "-x"))
                    .execute();
        });
    }

    /** Some time of that day in the company's zone, its first and last moment among them. */
    private Instant instant(LocalDate day) {
        Instant midnight = day.atStartOfDay(ZONE).toInstant();
        Instant next = day.plusDays(1).atStartOfDay(ZONE).toInstant();
        return switch (chance.nextInt(4)) {
            case 0 -> midnight;
            case 1 -> next.minusMillis(1);
            default -> midnight.plusSeconds(chance.nextInt(23 * 3600));
        };
    }
}
