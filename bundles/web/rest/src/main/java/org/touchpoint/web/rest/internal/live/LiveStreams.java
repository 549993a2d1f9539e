package org.touchpoint.web.rest.internal.live;

import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.live.LiveUpdates;
import org.touchpoint.api.live.LiveUpdates.Subscription;
import org.touchpoint.api.user.Caller;

/** All open streams: one thread sees to it that they beat, end with their sessions, and are forgotten when they are gone. Thread-safe. */
public final class LiveStreams implements AutoCloseable {
    /** How often a stream that has nothing to say shows that it is alive. */
    public static final Duration BEAT = Duration.ofSeconds(15);

    private static final Logger log = LoggerFactory.getLogger(LiveStreams.class);
    private static final int MOST = 1_000;

    /** A stream, whose it is, and how it is found out whether they may still read it. */
    private record Open(
            Caller caller, Optional<String> token, Supplier<Optional<Caller>> now, Subscription subscription) {}

    private final Map<LiveStream, Open> streams = new ConcurrentHashMap<>();
    private final ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "touchpoint-live-beat");
        thread.setDaemon(true);
        return thread;
    });

    public LiveStreams(Duration beat) {
        beats.scheduleWithFixedDelay(this::beat, beat.toMillis(), beat.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Refuses with {@code UNAVAILABLE} if there are too many. */
    public void requireRoom() {
        if (streams.size() >= MOST) {
            throw TouchpointException.unavailable(
                    "There are " + MOST + " live streams already.", "Ask for what you need by the other addresses.");
        }
    }

    /**
     * Opens a stream over a response whose headers are set.
     *
     * @param past for how long before now it says what has changed
     * @param token of the session over which it is opened, if it is one
     * @param now the caller as the log-in is now; empty when the session is over
     */
    public void open(
            AsyncContext context,
            LiveUpdates updates,
            Caller caller,
            Duration past,
            Optional<String> token,
            Supplier<Optional<Caller>> now) {
        try {
            LiveStream stream = LiveStream.over(context);
            streams.put(stream, new Open(caller, token, now, updates.subscribe(caller, past, stream)));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** How many there are, as far as is known. */
    public int count() {
        return streams.size();
    }

    /** Ends the streams of a session that has been closed, at once. */
    public void end(String token) {
        streams.forEach((stream, open) -> {
            if (open.token().filter(token::equals).isPresent()) {
                stream.end();
            }
        });
    }

    private void beat() {
        streams.forEach((stream, open) -> {
            if (stream.hasEnded()) {
                forget(stream);
                stream.release();
            } else if (isOver(open)) {
                stream.end();
            } else {
                stream.beat();
            }
        });
    }

    /** Over too when the user's rights are others: the next stream is opened with those. */
    private static boolean isOver(Open open) {
        try {
            return !open.now().get().equals(Optional.of(open.caller()));
        } catch (TouchpointException unknown) {
            log.debug("Whether a session goes on cannot be told just now", unknown);
            return false;
        }
    }

    private void forget(LiveStream stream) {
        Open open = streams.remove(stream);
        if (open != null) {
            open.subscription().close();
        }
    }

    /** Ends all streams. */
    @Override
    public void close() {
        beats.shutdownNow();
        streams.keySet().forEach(stream -> {
            stream.end();
            forget(stream);
            stream.release();
        });
    }
}
