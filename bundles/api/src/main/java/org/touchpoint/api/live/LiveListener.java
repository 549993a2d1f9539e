package org.touchpoint.api.live;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Hears of changes. Both methods are called on one thread that all listeners share, so they must return at once: hand on what has to
 * be done. One that throws is not called again.
 */
@ConsumerType
public interface LiveListener {
    /** Something has changed that the subscriber may see. In the order of commits, once for each transaction. */
    void changed(Change change);

    /** Changes have been missed because too many came at once: look at everything anew. */
    void missed();
}
