package org.touchpoint.core.events.internal.forecast;

import static org.touchpoint.core.store.tables.Tables.APP_USER;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.event.Forecast;
import org.touchpoint.core.events.internal.definitions.Forecasts;
import org.touchpoint.core.events.internal.definitions.LiveDefinition;
import org.touchpoint.core.store.Company;
import org.touchpoint.core.store.Transactions;

/** Forecasts: an audience for what is launched, past facts for what answers them. */
public final class Forecaster implements Forecasts {
    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 366;

    private final Transactions transactions;
    private final Company company;
    private final Forecasting audience;
    private final Forecasting facts;
    private final LongSupplier nanos;
    private final Duration limit;

    /**
     * Of these parts.
     *
     * @param nanos the time that passes
     * @param limit how long a forecast may take
     */
    public Forecaster(
            Transactions transactions,
            Company company,
            Forecasting audience,
            Forecasting facts,
            LongSupplier nanos,
            Duration limit) {
        this.transactions = transactions;
        this.company = company;
        this.audience = audience;
        this.facts = facts;
        this.nanos = nanos;
        this.limit = limit;
    }

    @Override
    public Forecast of(LiveDefinition live, @Nullable LocalDate from) {
        LocalDate today = company.today();
        LocalDate first = from == null ? today.minusDays(USUAL_DAYS) : requireSensible(from, today);
        String dormant = live.dormantBecause();
        if (dormant != null) {
            throw TouchpointException.conflict(
                    null, live.name() + " cannot be forecast: " + dormant + ".", "Look at its plugin.");
        }
        boolean launched = live.definition().setup().launched();
        Tally tally = new Tally(nanos, limit.toNanos());
        (launched ? audience : facts).count(live, first, tally);
        return transactions.read(db -> forecast(db, launched, launched ? today : first, today, tally));
    }

    private static LocalDate requireSensible(LocalDate from, LocalDate today) {
        LocalDate earliest = today.minusDays(MOST_DAYS);
        if (from.isBefore(earliest) || from.isAfter(today)) {
            throw TouchpointException.invalid(
                    "from", "from is " + from + ".", "Give a day from " + earliest + " to " + today + ".");
        }
        return from;
    }

    private static Forecast forecast(DSLContext db, boolean launched, LocalDate from, LocalDate until, Tally tally) {
        Map<Long, Record2<String, String>> users = db.select(APP_USER.ID, APP_USER.LOGIN, APP_USER.FULL_NAME)
                .from(APP_USER)
                .where(APP_USER.ID.in(tally.shares().keySet()))
                .fetchMap(APP_USER.ID, row -> row.into(APP_USER.LOGIN, APP_USER.FULL_NAME));
        return new Forecast(
                launched ? Forecast.AUDIENCE : Forecast.FACTS,
                from,
                until,
                tally.considered(),
                tally.customers(),
                tally.copies(),
                tally.isExact(),
                tally.failures(),
                tally.failure(),
                queues(tally, users),
                items(db, tally, users));
    }

    private static List<Forecast.Queue> queues(Tally tally, Map<Long, Record2<String, String>> users) {
        return tally.shares().entrySet().stream()
                .map(share -> new Forecast.Queue(
                        known(users, share.getKey()).value1(),
                        known(users, share.getKey()).value2(),
                        share.getValue().copies(),
                        share.getValue().instead()))
                .sorted(Comparator.comparingLong(Forecast.Queue::followUps)
                        .reversed()
                        .thenComparing(Forecast.Queue::login))
                .toList();
    }

    private static List<Forecast.Item> items(DSLContext db, Tally tally, Map<Long, Record2<String, String>> users) {
        Set<Long> ids =
                tally.calls().stream().map(call -> call.occasion().customerId()).collect(Collectors.toSet());
        Map<Long, Record2<String, String>> customers = db.select(CUSTOMER.ID, CUSTOMER.CUSTOMER_NUMBER, CUSTOMER.NAME)
                .from(CUSTOMER)
                .where(CUSTOMER.ID.in(ids))
                .fetchMap(CUSTOMER.ID, row -> row.into(CUSTOMER.CUSTOMER_NUMBER, CUSTOMER.NAME));
        return tally.calls().stream()
                .map(call -> new Forecast.Item(
                        known(customers, call.occasion().customerId()).value1(),
                        known(customers, call.occasion().customerId()).value2(),
                        call.occasion().orderNumber(),
                        call.occasion().reason(),
                        call.users().stream()
                                .map(user -> known(users, user).value1())
                                .toList()))
                .toList();
    }

    /** Users and customers are never deleted. */
    private static Record2<String, String> known(Map<Long, Record2<String, String>> all, Long id) {
        return Objects.requireNonNull(all.get(id));
    }
}
