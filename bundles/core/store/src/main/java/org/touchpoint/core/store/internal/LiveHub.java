package org.touchpoint.core.store.internal;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.touchpoint.api.live.LiveListener;
import org.touchpoint.api.live.LiveUpdates;
import org.touchpoint.api.user.Caller;
import org.touchpoint.core.store.spi.Announcement;

/**
 * Between those who commit and those who listen: whoever commits puts a note into a queue and goes on; one thread tells the listeners.
 * When the queue is full its contents are given up, and all listeners are told that they have missed something. Thread-safe.
 */
@Component(
        service = {LiveUpdates.class, LiveHub.class},
        immediate = true)
public final class LiveHub implements LiveUpdates {
    private static final Logger LOG = LoggerFactory.getLogger(LiveHub.class);
    private static final int MOST = 10_000;

    /** Somebody who listens. */
    private record Listening(Caller caller, LiveListener listener) {}

    private final List<Listening> listening = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Announcement> told = new LinkedBlockingQueue<>(MOST);
    private final AtomicBoolean overrun = new AtomicBoolean();
    private final Recent recent = new Recent(System::nanoTime, LONGEST_PAST);
    private final Calm calm = new Calm();
    private final Thread thread = new Thread(this::run, "touchpoint-live");

    @Activate
    public LiveHub() {
        thread.setDaemon(true);
        thread.start();
    }

    @Deactivate
    void stop() {
        thread.interrupt();
    }

    @Override
    public Subscription subscribe(Caller caller, Duration past, LiveListener listener) {
        Listening one = new Listening(caller, listener);
        // In this order, for what is told meanwhile had better be told twice than not at all.
        listening.add(one);
        if (!past.isZero()) {
            recent.within(past)
                    .ifPresentOrElse(
                            told -> told.forEach(announcement -> tell(announcement, one)),
                            () -> call(one, listener::missed));
        }
        return () -> listening.remove(one);
    }

    /** Tells what was committed, some time soon; returns at once. */
    void tell(Collection<Announcement> announcements) {
        for (Announcement announcement : announcements) {
            if (!told.offer(announcement)) {
                told.clear();
                overrun.set(true);
            }
        }
    }

    private void run() {
        try {
            while (true) {
                Announcement next = told.poll(calm.patience(), TimeUnit.NANOSECONDS);
                if (overrun.getAndSet(false)) {
                    recent.forget();
                    listening.forEach(one -> call(one, one.listener()::missed));
                }
                if (next != null && calm.lets(next)) {
                    tell(next);
                }
                calm.due().forEach(this::tell);
            }
        } catch (InterruptedException end) {
            LOG.debug("No more live updates");
        }
    }

    private void tell(Announcement announcement) {
        recent.add(announcement);
        listening.forEach(one -> tell(announcement, one));
    }

    private void tell(Announcement announcement, Listening one) {
        if (announcement.concerns(one.caller())) {
            call(one, () -> one.listener().changed(announcement.change()));
        }
    }

    private void call(Listening one, Runnable telling) {
        try {
            telling.run();
        } catch (RuntimeException failure) {
            listening.remove(one);
            LOG.error("A listener to live updates failed and is told no more", failure);
        }
    }
}
