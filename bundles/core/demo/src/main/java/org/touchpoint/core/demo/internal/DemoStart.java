package org.touchpoint.core.demo.internal;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.touchpoint.api.customer.Customers;
import org.touchpoint.api.event.EventDefinitions;
import org.touchpoint.api.followup.FollowUps;
import org.touchpoint.api.home.HomePage;
import org.touchpoint.api.plugin.CrmEvent;
import org.touchpoint.api.plugin.EventType;
import org.touchpoint.api.product.Products;
import org.touchpoint.api.user.Users;
import org.touchpoint.core.store.Company;
import org.touchpoint.core.store.Transactions;
import org.touchpoint.core.store.spi.OrderGuards;
import org.touchpoint.core.store.spi.OrderIntake;
import org.touchpoint.core.store.spi.ProductBook;

/** Makes the demo company on a thread of its own as soon as everything is there that it is made with. */
@Component(
        service = {},
        immediate = true)
public final class DemoStart {
    /** How long it waits for event types; it goes on without those that have not come by then. */
    static final long MOST_SECONDS = 30;

    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);
    private static final long SECONDS_TO_STOP = 20;
    /** The room of the events looks at a new type a moment after it has come, and tells nobody. */
    private static final long MOMENT_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final DemoGate gate;
    private final DemoCompany demo;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Set<String> types = new TreeSet<>();
    private final Thread worker = new Thread(this::run, "Touchpoint demo");
    private volatile boolean stopped;

    /** {@code guards} look at the latest orders; taking those in asks for them by itself. */
    @Activate
    public DemoStart(
            @Reference DemoGate gate,
            @Reference Transactions transactions,
            @Reference Company company,
            @Reference Users users,
            @Reference Customers customers,
            @Reference Products products,
            @Reference ProductBook productBook,
            @Reference OrderIntake intake,
            @Reference EventDefinitions definitions,
            @Reference OrderGuards guards,
            @Reference FollowUps followUps,
            @Reference HomePage homePage) {
        this.gate = gate;
        this.demo = new DemoCompany(
                transactions,
                company,
                new DemoCompany.Rooms(
                        users, customers, products, productBook, intake, definitions, followUps, homePage));
        if (gate.wanted()) {
            worker.start();
        }
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addType(EventType type, Map<String, Object> properties) {
        change(() -> types.add(String.valueOf(properties.get(CrmEvent.PROPERTY))));
    }

    void removeType(EventType type, Map<String, Object> properties) {
        change(() -> types.remove(String.valueOf(properties.get(CrmEvent.PROPERTY))));
    }

    /** Lets the running transaction end. */
    @Deactivate
    void stop() throws InterruptedException {
        change(() -> stopped = true);
        if (!join(Duration.ofSeconds(SECONDS_TO_STOP))) {
            LOG.warn(
                    "The demo company did not stop being made in {} s; the next start goes on with it",
                    SECONDS_TO_STOP);
        }
    }

    /** Waits until it has done what it can; false if that takes longer. */
    boolean join(Duration most) throws InterruptedException {
        worker.join(most.toMillis());
        return !worker.isAlive();
    }

    private void change(Runnable what) {
        lock.lock();
        try {
            what.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        try {
            if (demo.isLeft()) {
                long start = System.nanoTime();
                demo.makePast();
                long past = millisSince(start);
                if (!waitForTypes()) {
                    return;
                }
                long defined = millisSince(start);
                demo.activateEvents();
                demo.makePresent();
                LOG.info(
                        "The demo company is in place after {} ms: its past after {} ms, the event types after {} ms",
                        millisSince(start),
                        past,
                        defined);
            }
            gate.open();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("The demo company cannot be made", e);
            gate.fail(String.valueOf(e.getMessage()));
        }
    }

    private static long millisSince(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    /** Waits until the event types are there and defined, or the time is up; false if everything stops. */
    private boolean waitForTypes() throws InterruptedException {
        long left = waitFor(() -> types.containsAll(DemoEvents.TYPES), TimeUnit.SECONDS.toNanos(MOST_SECONDS));
        boolean defined = demo.hasDefinitions();
        while (!defined && left > 0 && !stopped) {
            left -= MOMENT_NANOS - waitFor(() -> false, MOMENT_NANOS);
            defined = demo.hasDefinitions();
        }
        if (!defined && !stopped) {
            LOG.warn(
                    "Not all of the event types {} have come; the demo company goes without the others",
                    DemoEvents.TYPES);
        }
        return !stopped;
    }

    /** Waits until something is so, or everything stops, or the time is up; what is left of it. */
    private long waitFor(BooleanSupplier what, long nanos) throws InterruptedException {
        long left = nanos;
        lock.lock();
        try {
            while (!stopped && left > 0 && !what.getAsBoolean()) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
        return Math.max(0, left);
    }
}
