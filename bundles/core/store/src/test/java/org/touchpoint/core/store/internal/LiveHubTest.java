package org.touchpoint.core.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.touchpoint.api.live.Change;
import org.touchpoint.api.live.ChangeKind;
import org.touchpoint.api.live.LiveListener;
import org.touchpoint.api.live.LiveUpdates;
import org.touchpoint.api.live.LiveUpdates.Subscription;
import org.touchpoint.api.user.Caller;
import org.touchpoint.api.user.JobFunction;
import org.touchpoint.core.store.spi.Announcement;

/** Who is told what, and that nobody who commits ever waits for somebody who listens. */
@Timeout(30)
class LiveHubTest {
    private static final Caller JUDY = new Caller(2, "judy", "Judy Adams", Set.of(JobFunction.FOLLOW_UP));
    private static final Caller MARY = new Caller(3, "mary", "Mary Manager", Set.of(JobFunction.CRM));
    private static final Change MISSED = new Change(ChangeKind.USER, "missed");

    private final LiveHub hub = new LiveHub();

    @AfterEach
    void stop() {
        hub.stop();
    }

    @Test
    void everybodyHearsWhatConcernsThem() throws InterruptedException {
        Heard judy = new Heard();
        Heard mary = new Heard();
        hub.subscribe(JUDY, Duration.ZERO, judy);
        hub.subscribe(MARY, Duration.ZERO, mary);

        hub.tell(List.of(
                Announcement.of(ChangeKind.EVENT, null, JobFunction.CRM),
                Announcement.of(ChangeKind.FOLLOW_UP, "7", JobFunction.CRM).andFor(List.of("judy")),
                Announcement.of(ChangeKind.PRODUCT, "OOPS")));

        assertThat(judy.next()).isEqualTo(new Change(ChangeKind.FOLLOW_UP, "7"));
        assertThat(judy.next()).isEqualTo(new Change(ChangeKind.PRODUCT, "OOPS"));
        assertThat(mary.next()).isEqualTo(new Change(ChangeKind.EVENT, null));
        assertThat(mary.next()).isEqualTo(new Change(ChangeKind.FOLLOW_UP, "7"));
        assertThat(mary.next()).isEqualTo(new Change(ChangeKind.PRODUCT, "OOPS"));
    }

    @Test
    void whoeverComesIsToldWhatHasJustChangedAndConcernsThem() throws InterruptedException {
        Heard early = new Heard();
        hub.subscribe(MARY, Duration.ZERO, early);
        hub.tell(List.of(
                Announcement.of(ChangeKind.EVENT, null, JobFunction.CRM), Announcement.of(ChangeKind.PRODUCT, "OOPS")));
        early.next();
        early.next();
        Heard judy = new Heard();
        Heard without = new Heard();

        hub.subscribe(JUDY, Duration.ZERO, without);
        hub.subscribe(JUDY, LiveUpdates.LONGEST_PAST, judy);

        assertThat(judy.next()).isEqualTo(new Change(ChangeKind.PRODUCT, "OOPS"));
        assertThat(without.changes).isEmpty();
    }

    @Test
    void whoeverAsksForMoreThanIsKnownHasMissedSomething() throws InterruptedException {
        Heard early = new Heard();
        hub.subscribe(MARY, Duration.ZERO, early);
        for (int i = 0; i <= Recent.MOST; i++) {
            hub.tell(List.of(Announcement.of(ChangeKind.PRODUCT, "" + i)));
            early.next();
        }
        Heard judy = new Heard();

        hub.subscribe(JUDY, LiveUpdates.LONGEST_PAST, judy);

        assertThat(judy.next()).isEqualTo(MISSED);
    }

    @Test
    void whoeverHasClosedOrFailedIsToldNoMore() throws InterruptedException {
        Heard judy = new Heard();
        Heard mary = new Heard();
        Subscription closed = hub.subscribe(JUDY, Duration.ZERO, judy);
        hub.subscribe(JUDY, Duration.ZERO, new Heard() {
            @Override
            public void changed(Change change) {
                super.changed(change);
                throw new IllegalStateException("a listener that fails, as this test wants it to");
            }
        });
        hub.subscribe(MARY, Duration.ZERO, mary);
        closed.close();

        hub.tell(List.of(Announcement.of(ChangeKind.PRODUCT, "1"), Announcement.of(ChangeKind.PRODUCT, "2")));

        assertThat(mary.next().key()).isEqualTo("1");
        assertThat(mary.next().key()).isEqualTo("2");
        assertThat(judy.changes).isEmpty();
    }

    @Test
    void whoeverCommitsGoesOnThoughAListenerHangs() throws InterruptedException {
        CountDownLatch hanging = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        Heard mary = new Heard();
        hub.subscribe(MARY, Duration.ZERO, mary);
        hub.subscribe(JUDY, Duration.ZERO, new Heard() {
            @Override
            public void changed(Change change) {
                hanging.countDown();
                awaitUninterrupted(released);
            }
        });
        hub.tell(List.of(Announcement.of(ChangeKind.PRODUCT, "first")));
        hanging.await();

        for (int i = 0; i < 50_000; i++) {
            hub.tell(List.of(Announcement.of(ChangeKind.PRODUCT, "" + i)));
        }
        released.countDown();

        assertThat(mary.next().key()).isEqualTo("first");
        assertThat(mary.next()).isEqualTo(MISSED);
    }

    @Test
    void progressIsToldAtOnceAndThenOnceASecond() {
        AtomicLong now = new AtomicLong();
        Calm calm = new Calm(now::get);
        Announcement journal = Announcement.of(ChangeKind.JOURNAL, null);

        assertThat(calm.lets(journal)).isTrue();
        assertThat(calm.lets(journal)).isFalse();
        assertThat(calm.lets(journal)).isFalse();
        assertThat(calm.lets(Announcement.of(ChangeKind.ORDER, "1"))).isTrue();
        assertThat(calm.due()).isEmpty();
        assertThat(calm.patience()).isEqualTo(Calm.SECOND);

        now.addAndGet(Calm.SECOND);
        assertThat(calm.due()).containsExactly(journal);
        assertThat(calm.due()).isEmpty();
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }

    /** What a listener has heard. */
    private static class Heard implements LiveListener {
        final BlockingQueue<Change> changes = new LinkedBlockingQueue<>();

        @Override
        public void changed(Change change) {
            changes.add(change);
        }

        @Override
        public void missed() {
            changes.add(MISSED);
        }

        Change next() throws InterruptedException {
            Change next = changes.poll(10, TimeUnit.SECONDS);
            assertThat(next).as("the next change").isNotNull();
            return next;
        }
    }
}
