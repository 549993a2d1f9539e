package org.touchpoint.api.live;

import java.time.Duration;
import org.osgi.annotation.versioning.ProviderType;
import org.touchpoint.api.user.Caller;

/** Tells what has changed, after its commit. Thread-safe. */
@ProviderType
public interface LiveUpdates {
    /** As long as {@link #subscribe} looks back. */
    Duration LONGEST_PAST = Duration.ofSeconds(30);

    /**
     * Tells a listener from now on of what this caller may see, until the subscription is closed.
     *
     * @param past what has changed within so long before is told at once, from zero to {@link #LONGEST_PAST}: so whoever has just asked
     *     for something misses nothing between that and now. Where it is not known any more, {@link LiveListener#missed} is called.
     */
    Subscription subscribe(Caller caller, Duration past, LiveListener listener);

    /** A listener that is being told. */
    @ProviderType
    interface Subscription extends AutoCloseable {
        /** Ends it; when this returns at most the call that is under way still arrives. Closing twice does nothing. */
        @Override
        void close();
    }
}
