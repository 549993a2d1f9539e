package org.touchpoint.core.events.internal.guard;

import java.util.concurrent.Callable;

/**
 * A call into a plugin that waits for its turn.
 *
 * @param asking what is asked
 * @param standing of the type that is called
 * @param counts whether a failure counts towards quarantine: trying a parked fact again says nothing new about its plugin
 * @param work the call, with every check of the answer: an answer is a plugin's until it has been looked at
 */
public record PluginCall<T>(Asking asking, Standing standing, boolean counts, Callable<T> work) {
    /** A call whose failure counts. */
    public static <T> PluginCall<T> of(Asking asking, Standing standing, Callable<T> work) {
        return new PluginCall<>(asking, standing, true, work);
    }

    /** A call that failed before and is tried again. */
    public static <T> PluginCall<T> again(Asking asking, Standing standing, Callable<T> work) {
        return new PluginCall<>(asking, standing, false, work);
    }
}
