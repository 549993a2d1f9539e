package org.touchpoint.core.events.internal.guard;

/** Keeps count of what comes of the calls to a type. */
final class Tally {
    private Tally() {}

    /** Counts an outcome; the failure of a plugin that is just being taken away becomes a refusal, and its fact waits. */
    static <T> Outcome<T> of(PluginCall<T> call, Outcome<T> outcome) {
        return outcome.map(
                answer -> {
                    call.standing().answered(call.asking());
                    return outcome;
                },
                reason -> failed(call, outcome, reason),
                reason -> outcome);
    }

    private static <T> Outcome<T> failed(PluginCall<T> call, Outcome<T> outcome, String reason) {
        Standing standing = call.standing();
        if (standing.hasGone()) {
            return new Outcome.Refused<>("its plugin has been stopped");
        }
        if (call.counts()) {
            standing.failed(call.asking(), reason);
        } else {
            standing.failedAgain(reason);
        }
        return outcome;
    }
}
