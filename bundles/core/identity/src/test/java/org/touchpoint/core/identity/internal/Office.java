package org.touchpoint.core.identity.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.user.Caller;
import org.touchpoint.api.user.User;
import org.touchpoint.api.user.UserSettings;
import org.touchpoint.core.store.testing.TestStore;

/** All services of this room over one test database, with cheap passwords. */
final class Office {
    static final String PASSWORD = "correct horse";

    final TestStore store;
    final People people;
    final Passwords passwords = new Passwords(4);
    final UserService users;
    final LogInService logIns;
    final RoutingService routing;

    Office(TestStore store) {
        this.store = store;
        people = new People(store.transactions(), store.company());
        users = new UserService(store.company(), people, passwords);
        logIns = new LogInService(
                store.transactions(), store.company(), people, passwords, SessionLimits.Limits.STANDARD);
        routing = new RoutingService(people);
    }

    /** The first start of an installation whose settings say nothing but the administrator's password. */
    static Office started(TestStore store) {
        Office office = new Office(store);
        office.start(name -> name.equals(FirstPassword.DEMO_PROPERTY) ? "true" : null);
        return office;
    }

    void start(FirstPassword.Properties properties) {
        new FirstStart(properties, people, store.clock().instant(), passwords);
    }

    User hire(String login, String... roles) {
        return users.create(login, working(login, roles), Caller.SYSTEM);
    }

    Caller caller(String login) {
        return people.directory().person(login).orElseThrow().caller();
    }

    void sendAway(String login, String standIn, LocalDate from, LocalDate to) {
        User user = users.get(login);
        users.change(login, settings(user, true, from, to, standIn, null), Caller.SYSTEM);
    }

    void dismiss(String login, String standIn) {
        users.change(login, settings(users.get(login), false, null, null, standIn, null), Caller.SYSTEM);
    }

    static UserSettings working(String login, String... roles) {
        String fullName = login.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + login.substring(1);
        return new UserSettings(fullName, null, null, true, null, null, null, List.of(roles), List.of(), PASSWORD);
    }

    static UserSettings settings(
            User user, boolean active, LocalDate from, LocalDate to, String standIn, String password) {
        return new UserSettings(
                user.fullName(),
                user.email(),
                user.phone(),
                active,
                from,
                to,
                standIn,
                user.roles(),
                user.groups(),
                password);
    }

    /** Does different things at once, and gives back what came of each: a result, or the code of the refusal. */
    static List<Object> together(List<? extends Callable<?>> works) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(works.size());
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<Object>> futures = new ArrayList<>();
            for (Callable<?> work : works) {
                futures.add(threads.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            start.countDown();
            List<Object> outcomes = new ArrayList<>();
            for (Future<?> future : futures) {
                outcomes.add(outcome(future));
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Object outcome(Future<?> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException failure) {
            return failure.getCause() instanceof TouchpointException refusal ? refusal.code() : failure.getCause();
        }
    }
}
