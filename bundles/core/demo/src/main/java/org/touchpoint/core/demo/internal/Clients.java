package org.touchpoint.core.demo.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.customer.Contact;
import org.touchpoint.api.customer.ValueTier;
import org.touchpoint.core.demo.internal.DemoPlan.Client;
import org.touchpoint.core.demo.internal.DemoPlan.Sale;

/** Makes customers of names, with limits and tiers that go with what they have ordered. */
final class Clients {
    private static final int GOLD = 15;
    private static final int SILVER = 50;
    private static final int BRONZE = 95;
    private static final int ROUND = 100;
    private static final int LIMIT_STEP = 2_500;

    private final Random random;
    private final Map<Integer, BigDecimal> ordered = new HashMap<>();
    private final List<String> firstNames = DemoFile.lines("first-names.txt");
    private final List<String> lastNames = DemoFile.lines("last-names.txt");

    Clients(Random random, List<Sale> history) {
        this.random = random;
        history.forEach(sale -> ordered.merge(sale.client(), sale.total(), BigDecimal::add));
    }

    List<Client> of(List<String> names) {
        List<Integer> ranking = IntStream.range(0, names.size())
                .boxed()
                .sorted(Comparator.comparing(this::ordered).reversed())
                .toList();
        return IntStream.range(0, names.size())
                .mapToObj(client -> client(client, names.get(client), tier(ranking.indexOf(client))))
                .toList();
    }

    private BigDecimal ordered(int client) {
        return ordered.getOrDefault(client, BigDecimal.ZERO);
    }

    private Client client(int client, String name, @Nullable String tier) {
        BigDecimal balance = ordered(client).multiply(new BigDecimal("0.1")).setScale(2, RoundingMode.HALF_UP);
        BigDecimal owed = ordered(client).add(balance);
        return new Client(
                name,
                contacts(client, name),
                executive(client),
                Staff.REPS.get(client / Staff.EXECUTIVES.size() % Staff.REPS.size()),
                Habit.of(client) == Habit.OVERDRAWN
                        ? Planner.roundedUp(owed, ROUND)
                        : Planner.roundedUp(
                                owed.multiply(BigDecimal.valueOf(3)).add(BigDecimal.valueOf(LIMIT_STEP)), LIMIT_STEP),
                balance,
                tier);
    }

    /** A few have none: their follow-ups fall to the CRM manager. */
    private static @Nullable String executive(int client) {
        return client % 60 == 37 ? null : Staff.EXECUTIVES.get(client % Staff.EXECUTIVES.size());
    }

    private static @Nullable String tier(int rank) {
        if (rank < GOLD) {
            return ValueTier.GOLD.title();
        }
        if (rank < SILVER) {
            return ValueTier.SILVER.title();
        }
        return rank < BRONZE ? ValueTier.BRONZE.title() : null;
    }

    private List<Contact> contacts(int client, String name) {
        String domain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-").replaceAll("^-|-$", "") + ".example";
        List<Contact> contacts = new ArrayList<>();
        int people = 1 + random.nextInt(2);
        for (int i = 0; i < people; i++) {
            String first = firstNames.get(random.nextInt(firstNames.size()));
            String last = lastNames.get(random.nextInt(lastNames.size()));
            String number = String.format(Locale.ROOT, "(%d) 555-%04d", 303 + client % 7 * 100, 100 + client * 2 + i);
            String email = (first + "." + last).toLowerCase(Locale.ROOT) + "@" + domain;
            contacts.add(
                    new Contact(first + " " + last, number, i == 0 ? number.replace("555-0", "555-9") : null, email));
        }
        return contacts;
    }
}
