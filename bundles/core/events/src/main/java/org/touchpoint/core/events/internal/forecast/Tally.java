package org.touchpoint.core.events.internal.forecast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.touchpoint.core.store.spi.FollowUpMaker.Occasion;
import org.touchpoint.core.store.spi.FollowUpMaker.Share;
import org.touchpoint.core.store.spi.Routing.Assignment;

/** What a forecast has counted so far. For one thread. */
public final class Tally {
    /** So many calls are shown. */
    public static final int SHOWN = 20;

    /** A call with those who would get it. */
    record Call(Occasion occasion, List<Long> users) {}

    private final LongSupplier nanos;
    private final long deadline;
    private final Map<Long, Share> shares = new HashMap<>();
    private final Set<Long> customers = new HashSet<>();
    private final List<Call> calls = new ArrayList<>();
    private long considered;
    private long chosen;
    private long failed;
    private @Nullable String failure;
    private boolean exact = true;

    Tally(LongSupplier nanos, long limit) {
        this.nanos = nanos;
        this.deadline = nanos.getAsLong() + limit;
    }

    /** Whether the time is up: what has been counted by then is what is said. */
    public boolean isOver() {
        return nanos.getAsLong() - deadline >= 0;
    }

    /** Notes that there would be more to count. */
    public void cut() {
        exact = false;
    }

    /** Notes how many more customers or facts were looked at. */
    public void consider(long more) {
        considered += more;
    }

    /** Notes that the plugin failed over a fact. */
    public void failed(String reason) {
        failed++;
        failure = failure == null ? reason : failure;
    }

    /** Counts the copies for further customers of an audience. */
    public void add(long furtherCustomers, Map<Long, Share> copies) {
        chosen += furtherCustomers;
        copies.forEach((user, share) -> shares.merge(user, share, Tally::sum));
    }

    /** Counts the copies for one occasion; one that nobody would get is none. */
    public void add(Occasion occasion, List<Assignment> people) {
        if (people.isEmpty()) {
            return;
        }
        customers.add(occasion.customerId());
        for (Assignment person : people) {
            shares.merge(person.userId(), new Share(1, person.reason() == null ? 0 : 1), Tally::sum);
        }
        show(occasion, people);
    }

    /** Whether there is room for further calls to be shown. */
    public boolean showsMore() {
        return calls.size() < SHOWN;
    }

    /** Shows a call, which is counted elsewhere. */
    public void show(Occasion occasion, List<Assignment> people) {
        if (showsMore()) {
            calls.add(new Call(occasion, people.stream().map(Assignment::userId).toList()));
        }
    }

    private static Share sum(Share one, Share other) {
        return new Share(one.copies() + other.copies(), one.instead() + other.instead());
    }

    Map<Long, Share> shares() {
        return shares;
    }

    List<Call> calls() {
        return calls;
    }

    long considered() {
        return considered;
    }

    long customers() {
        return chosen + customers.size();
    }

    long copies() {
        return shares.values().stream().mapToLong(Share::copies).sum();
    }

    boolean isExact() {
        return exact;
    }

    long failures() {
        return failed;
    }

    @Nullable
    String failure() {
        return failure;
    }
}
