package org.touchpoint.core.events.internal.testing;

import static org.touchpoint.core.store.tables.Tables.CUSTOMER;
import static org.touchpoint.core.store.tables.Tables.EVENT_CURSOR;
import static org.touchpoint.core.store.tables.Tables.EVENT_DEFINITION;
import static org.touchpoint.core.store.tables.Tables.FOLLOW_UP;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jooq.impl.DSL;
import org.osgi.framework.Bundle;
import org.touchpoint.api.event.EventDefinitions;
import org.touchpoint.api.event.EventSettings;
import org.touchpoint.api.event.Journal;
import org.touchpoint.api.event.JournalStatus;
import org.touchpoint.api.fact.Fact;
import org.touchpoint.api.fact.OrderAccepted;
import org.touchpoint.api.user.Caller;
import org.touchpoint.core.events.internal.Wiring;
import org.touchpoint.core.events.internal.guard.Limits;
import org.touchpoint.core.events.internal.types.Offer;
import org.touchpoint.core.events.internal.types.ParameterReader;
import org.touchpoint.core.store.testing.TestStore;

/** The room over a test's database, driven step by step: no thread of its own but the guard's workers. */
public final class TestRoom {
    /** Short, so that tests of plugins that hang are. */
    public static final Limits LIMITS = new Limits(Duration.ofMillis(250), Duration.ofMillis(100), 5);

    public final TestStore store;
    private final Map<String, TestPlugin> installed = new ConcurrentHashMap<>();
    private final Set<String> stopped = ConcurrentHashMap.newKeySet();
    private final HookedTransactions hooked;
    private final long assignee;
    private Wiring wiring;

    public TestRoom(TestStore store) {
        this.store = store;
        this.hooked = new HookedTransactions(store.transactions());
        this.assignee = store.seed().user("judy");
        this.wiring = wire();
    }

    private Wiring wire() {
        FakeFollowUpMaker maker = new FakeFollowUpMaker(store.transactions(), store.seed(), () -> assignee);
        ParameterReader parameters =
                offer -> installed.get(offer.bundle().name()).parameters();
        return new Wiring(
                new Wiring.Surroundings(
                        hooked,
                        store.codec(),
                        store.company(),
                        maker,
                        new FakeRouting(() -> assignee),
                        new FakeFollowUps()),
                parameters,
                LIMITS,
                Runnable::run,
                name -> installed.containsKey(name) || stopped.contains(name));
    }

    public Wiring wiring() {
        return wiring;
    }

    public EventDefinitions events() {
        return wiring.definitionService();
    }

    public Journal journal() {
        return wiring.journalService();
    }

    public void install(TestPlugin plugin) {
        installed.put(plugin.bundleName(), plugin);
        stopped.remove(plugin.bundleName());
        plugin.offers().forEach(wiring.types()::offer);
        wiring.settle();
    }

    /** Installs, and activates the plugin's own definition. */
    public void run(TestPlugin plugin) {
        install(plugin);
        events().activate(plugin.id(), Caller.SYSTEM);
    }

    /** As the framework does it: the bundle is stopping, and one service goes after the other, with a {@code look} in between. */
    public void stop(String id, FakeBundle bundle, Runnable look) {
        TestPlugin plugin = installed.remove("test." + id);
        bundle.state = Bundle.STOPPING;
        for (Offer offer : plugin.offers()) {
            wiring.types().withdraw(offer.key());
            wiring.settle();
            look.run();
        }
        bundle.state = Bundle.RESOLVED;
        wiring.settle();
    }

    /** Its services go, its bundle stays. */
    public void stop(String id) {
        stopped.add("test." + id);
        withdraw(id);
    }

    /** Its services go, and its bundle. */
    public void remove(String id) {
        stopped.remove("test." + id);
        withdraw(id);
    }

    private void withdraw(String id) {
        TestPlugin plugin = installed.remove("test." + id);
        plugin.offers().stream().map(Offer::key).forEach(wiring.types()::withdraw);
        wiring.settle();
    }

    /** As after a crash: nothing is left but the database and what is installed. */
    public void restart() {
        wiring = wire();
        installed.values().forEach(plugin -> plugin.offers().forEach(wiring.types()::offer));
        wiring.settle();
    }

    /** Reads until there is nothing left to read. */
    public void read() {
        for (int steps = 0; wiring.reader().step(); steps++) {
            if (steps > 10_000) {
                throw new AssertionError("the reader does not come to an end");
            }
        }
    }

    /** Does something just before the room's next read. */
    public void beforeRead(Runnable hook) {
        hooked.beforeRead(hook);
    }

    /** Does something just before the room's next transaction that writes. */
    public void beforeWrite(Runnable hook) {
        hooked.beforeWrite(hook);
    }

    public void retryParked() {
        wiring.reader().retryParked();
    }

    public long customer(String number) {
        return store.seed().customer(number);
    }

    /** Journals orders of a customer, who is created if need be. */
    public void order(String customer, String... orders) {
        Instant now = store.clock().instant();
        long id = customerId(customer);
        store.transactions().write(db -> {
            for (String order : orders) {
                append(id, TestFacts.accepted(order, customer, now));
            }
            return id;
        });
    }

    /** Journals a fact about a customer. */
    public void fact(Fact fact) {
        long id = customerId(fact.customer().number());
        store.transactions().write(db -> {
            append(id, fact);
            return id;
        });
    }

    private void append(long customer, Fact fact) {
        store.factLog().append(customer, "order:" + fact.order().number(), fact);
    }

    private long customerId(String number) {
        Long there = store.transactions()
                .read(db -> db.select(CUSTOMER.ID)
                        .from(CUSTOMER)
                        .where(CUSTOMER.CUSTOMER_NUMBER.eq(number))
                        .fetchOne(CUSTOMER.ID));
        return there == null ? customer(number) : there;
    }

    /** Subjects of a definition's follow-ups. */
    public List<String> subjects(String definition) {
        return store.transactions()
                .read(db -> db.select(FOLLOW_UP.SUBJECT)
                        .from(FOLLOW_UP)
                        .join(EVENT_DEFINITION)
                        .on(EVENT_DEFINITION.ID.eq(FOLLOW_UP.DEFINITION_ID))
                        .where(EVENT_DEFINITION.NAME.eq(definition))
                        .orderBy(FOLLOW_UP.SUBJECT, FOLLOW_UP.EPISODE)
                        .fetch(FOLLOW_UP.SUBJECT));
    }

    /** How many follow-ups each definition has that has any. */
    public Map<String, Integer> counts() {
        return store.transactions()
                .read(db -> db.select(EVENT_DEFINITION.NAME, DSL.count())
                        .from(FOLLOW_UP)
                        .join(EVENT_DEFINITION)
                        .on(EVENT_DEFINITION.ID.eq(FOLLOW_UP.DEFINITION_ID))
                        .groupBy(EVENT_DEFINITION.NAME)
                        .fetchMap(EVENT_DEFINITION.NAME, DSL.count()));
    }

    /** How many follow-ups a definition has. */
    public int count(String definition) {
        return subjects(definition).size();
    }

    public String state(String definition) {
        return events().get(definition, Caller.SYSTEM).state();
    }

    public JournalStatus.Reading reading(String definition) {
        return journal().status(Caller.SYSTEM).definitions().stream()
                .filter(reading -> reading.event().equals(definition))
                .findFirst()
                .orElseThrow();
    }

    /** Everything is read again from the beginning. */
    public void rewind() {
        store.transactions()
                .write(db -> db.update(EVENT_CURSOR).set(EVENT_CURSOR.POS, 0L).execute());
        restart();
    }

    /** Changes a definition's settings. */
    public void change(String definition, UnaryOperator<Settings> change) {
        EventSettings before = events().get(definition, Caller.SYSTEM).settings();
        events().change(definition, change.apply(new Settings(before)).build(), Caller.SYSTEM);
    }

    public static OrderAccepted accepted(String order, String customer, Instant at) {
        return TestFacts.accepted(order, customer, at);
    }
}
