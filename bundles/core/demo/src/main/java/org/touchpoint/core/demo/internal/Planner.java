package org.touchpoint.core.demo.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.touchpoint.core.demo.internal.DemoPlan.Item;
import org.touchpoint.core.demo.internal.DemoPlan.Sale;

/** Plans a year of orders up to now, always from the same seed. */
final class Planner {
    private static final long SEED = 20_030_625;
    private static final int DAYS = 365;
    private static final int RECENT_DAYS = 4;
    private static final int HOUSE_SALES = 40;
    private static final int ORDINARY_RECENT = 24;
    private static final LocalTime OPENS = LocalTime.of(8, 0);
    private static final int MINUTES_OPEN = 9 * 60;

    private final Goods goods;
    private final Instant now;
    private final ZoneId zone;
    private final LocalDate today;
    private final Random random = new Random(SEED);

    Planner(Goods goods, Instant now, ZoneId zone) {
        this.goods = goods;
        this.now = now;
        this.zone = zone;
        this.today = LocalDate.ofInstant(now, zone);
    }

    DemoPlan plan() {
        List<String> names = DemoFile.lines("customers.txt");
        List<Sale> history = history(names.size());
        List<Sale> recent = recent(names.size());
        return new DemoPlan(new Clients(random, history).of(names), history, recent);
    }

    private List<Sale> history(int clients) {
        List<Sale> sales = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            Habit habit = Habit.of(client);
            if (habit.hasHistory()) {
                ordersOf(client, lastDay(habit), sales);
            }
        }
        for (int i = 0; i < HOUSE_SALES; i++) {
            sales.add(sale(DemoPlan.HOUSE, RECENT_DAYS + 1 + random.nextInt(DAYS - RECENT_DAYS), sales.size()));
        }
        sales.sort(Comparator.comparing(Sale::at));
        return sales;
    }

    /** Days before today on which a customer of this habit last ordered, not counting the last few days. */
    private int lastDay(Habit habit) {
        return switch (habit) {
            case SLEEPING -> 65 + random.nextInt(50);
            case GONE -> 150 + random.nextInt(100);
            default -> RECENT_DAYS + 1 + random.nextInt(20);
        };
    }

    private void ordersOf(int client, int lastDay, List<Sale> sales) {
        int every = 20 + random.nextInt(32);
        for (int day = lastDay; day <= DAYS; day += every / 2 + random.nextInt(every)) {
            sales.add(sale(client, day, sales.size()));
        }
    }

    private Sale sale(int client, int daysAgo, int number) {
        LocalDate day = weekday(today.minusDays(daysAgo));
        Instant at = day.atTime(OPENS.plusMinutes(random.nextInt(MINUTES_OPEN)))
                .atZone(zone)
                .toInstant();
        String channel = client == DemoPlan.HOUSE ? "point of sale" : channel(at);
        return sale("demo:" + number, client, channel, at, goods.basket(random));
    }

    private List<Sale> recent(int clients) {
        List<Sale> sales = new ArrayList<>();
        IntStream.range(0, clients).forEach(client -> addRecent(client, sales));
        for (int i = 0; i < ORDINARY_RECENT; i++) {
            sales.add(later(regular(clients), goods.basket(random)));
        }
        return inTime(sales);
    }

    private void addRecent(int client, List<Sale> sales) {
        switch (Habit.of(client)) {
            case NEW -> sales.add(later(client, goods.basket(random)));
            case OVERDRAWN -> sales.add(later(client, goods.room(random)));
            case WRONGED -> {
                List<Item> items = new ArrayList<>(goods.basket(random));
                items.add(new Item(apology(client), 1, BigDecimal.ZERO));
                sales.add(later(client, items));
            }
            default -> {
                // Orders as usual, or not at all.
            }
        }
    }

    /** Two are sent the apology under its alpha cross-reference, one a gift that the event does not look for. */
    private static String apology(int client) {
        return switch (client / 20) {
            case 1, 3 -> Goods.OOPS_ALPHA;
            case 4 -> Goods.GIFT_ALPHA;
            default -> Goods.OOPS;
        };
    }

    private int regular(int clients) {
        int client = random.nextInt(clients);
        while (Habit.of(client) != Habit.REGULAR) {
            client = random.nextInt(clients);
        }
        return client;
    }

    private Sale later(int client, List<Item> items) {
        return sale("", client, "web", now, items);
    }

    /** Shuffles the sales and spreads them over the last days, the last one a few minutes ago. */
    private List<Sale> inTime(List<Sale> sales) {
        Collections.shuffle(sales, random);
        Duration apart = Duration.ofDays(RECENT_DAYS).dividedBy(sales.size());
        List<Sale> spread = new ArrayList<>();
        for (int i = 0; i < sales.size(); i++) {
            Sale sale = sales.get(i);
            Instant at = now.minus(apart.multipliedBy(sales.size() - 1L - i))
                    .minusSeconds(300 + random.nextInt(600))
                    .truncatedTo(ChronoUnit.MINUTES);
            String reference = i == sales.size() - 1 ? DemoOrders.LAST : "demo:recent-" + i;
            spread.add(sale(reference, sale.client(), channel(at), at, sale.items()));
        }
        return spread;
    }

    private Sale sale(String reference, int client, String channel, Instant at, List<Item> items) {
        String purchaseOrder = random.nextInt(3) == 0 ? "PO " + (10_000 + random.nextInt(80_000)) : null;
        String enteredBy = Staff.REPS.get(Math.floorMod(client, Staff.REPS.size()));
        return new Sale(reference, client, channel, at, purchaseOrder(client, purchaseOrder), enteredBy, items);
    }

    private static @Nullable String purchaseOrder(int client, @Nullable String number) {
        return client == DemoPlan.HOUSE ? null : number;
    }

    private String channel(Instant at) {
        LocalTime time = LocalTime.ofInstant(at, zone);
        DayOfWeek day = LocalDate.ofInstant(at, zone).getDayOfWeek();
        boolean open = !time.isBefore(OPENS) && time.isBefore(OPENS.plusMinutes(MINUTES_OPEN)) && !isWeekend(day);
        return open && random.nextInt(3) > 0 ? "telephone" : "web";
    }

    private static LocalDate weekday(LocalDate day) {
        LocalDate open = day;
        while (isWeekend(open.getDayOfWeek())) {
            open = open.minusDays(1);
        }
        return open;
    }

    private static boolean isWeekend(DayOfWeek day) {
        return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
    }

    /** Up to the next multiple of {@code step}. */
    static BigDecimal roundedUp(BigDecimal amount, int step) {
        BigDecimal steps = amount.divide(BigDecimal.valueOf(step), 0, RoundingMode.CEILING);
        return steps.multiply(BigDecimal.valueOf(step)).setScale(2, RoundingMode.UNNECESSARY);
    }
}
