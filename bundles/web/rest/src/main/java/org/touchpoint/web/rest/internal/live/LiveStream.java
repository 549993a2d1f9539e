package org.touchpoint.web.rest.internal.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.touchpoint.api.live.Change;
import org.touchpoint.api.live.LiveListener;

/**
 * One stream of server-sent events. Nobody ever waits for its reader: what cannot be sent yet is kept, at most {@value #MOST} events, and
 * when there are more they are given up for one that says so. Thread-safe.
 */
final class LiveStream implements LiveListener, WriteListener, AsyncListener {
    static final int MOST = 200;

    private static final Logger log = LoggerFactory.getLogger(LiveStream.class);

    private final AsyncContext context;
    private final ServletOutputStream output;
    private final Deque<String> waiting = new ArrayDeque<>();
    private boolean open;
    private boolean unsent;
    private boolean ending;
    private boolean ended;
    private boolean completed;

    private LiveStream(AsyncContext context, ServletOutputStream output) {
        this.context = context;
        this.output = output;
        waiting.add(Events.HELLO);
    }

    /** A stream over a response whose headers are set. */
    static LiveStream over(AsyncContext context) throws IOException {
        ServletOutputStream output = context.getResponse().getOutputStream();
        LiveStream stream = new LiveStream(context, output);
        context.addListener(stream);
        output.setWriteListener(stream);
        return stream;
    }

    @Override
    public void changed(Change change) {
        say(Events.change(change));
    }

    @Override
    public synchronized void missed() {
        waiting.clear();
        say(Events.RESYNC);
    }

    /** Shows the reader, and whatever is in between, that the stream is alive; and shows us whether there still is a reader. */
    synchronized void beat() {
        if (waiting.isEmpty()) {
            say(Events.BEAT);
        }
    }

    /** Says that the session is over, and ends. */
    synchronized void end() {
        waiting.clear();
        ending = true;
        say(Events.END);
    }

    synchronized boolean hasEnded() {
        return ended;
    }

    private synchronized void say(String event) {
        if (waiting.size() >= MOST) {
            waiting.clear();
            waiting.add(Events.RESYNC);
        } else {
            waiting.add(event);
        }
        write();
    }

    @Override
    public synchronized void onWritePossible() {
        open = true;
        write();
    }

    @Override
    public synchronized void onError(Throwable gone) {
        ended = true;
    }

    @Override
    public synchronized void onComplete(AsyncEvent event) {
        ended = true;
        completed = true;
    }

    @Override
    public synchronized void onError(AsyncEvent event) {
        ended = true;
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        // There is no time limit.
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // It is started once.
    }

    /** Gives a stream that has ended back to the container, if that has not taken it back itself, as it does when a reader has gone. */
    synchronized void release() {
        if (!completed) {
            completed = true;
            try {
                context.complete();
            } catch (IllegalStateException taken) {
                log.debug("The container was faster", taken);
            }
        }
    }

    /** As much as goes without waiting; the container calls again when more does. */
    private void write() {
        if (!open || ended) {
            return;
        }
        try {
            while (!waiting.isEmpty() && output.isReady()) {
                output.write(waiting.remove().getBytes(StandardCharsets.UTF_8));
                unsent = true;
            }
            if (unsent && output.isReady()) {
                output.flush();
                unsent = false;
            }
            ended = ending && waiting.isEmpty() && output.isReady();
        } catch (IOException gone) {
            ended = true;
        }
    }
}
