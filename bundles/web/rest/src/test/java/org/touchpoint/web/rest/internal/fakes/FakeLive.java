package org.touchpoint.web.rest.internal.fakes;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.touchpoint.api.live.Change;
import org.touchpoint.api.live.LiveListener;
import org.touchpoint.api.live.LiveUpdates;
import org.touchpoint.api.user.Caller;

/** Tells whom a test wants to be told. */
public final class FakeLive implements LiveUpdates {
    private final Map<LiveListener, Caller> listeners = new ConcurrentHashMap<>();

    @Override
    public Subscription subscribe(Caller caller, Duration past, LiveListener listener) {
        listeners.put(listener, caller);
        return () -> listeners.remove(listener);
    }

    /** How many are listening. */
    public int listening() {
        return listeners.size();
    }

    /** Tells this user. */
    public void tell(String login, Change change) {
        listeners.forEach((listener, caller) -> {
            if (caller.login().equals(login)) {
                listener.changed(change);
            }
        });
    }
}
