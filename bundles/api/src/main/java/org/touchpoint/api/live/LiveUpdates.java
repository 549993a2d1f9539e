package org.touchpoint.api.live;

import org.osgi.annotation.versioning.ProviderType;
import org.touchpoint.api.user.Caller;

/** Tells what has changed, after its commit. Thread-safe. */
@ProviderType
public interface LiveUpdates {
    /** Tells a listener from now on of what this caller may see, until the subscription is closed. */
    Subscription subscribe(Caller caller, LiveListener listener);

    /** A listener that is being told. */
    @ProviderType
    interface Subscription extends AutoCloseable {
        /** Ends it; when this returns at most the call that is under way still arrives. Closing twice does nothing. */
        @Override
        void close();
    }
}
