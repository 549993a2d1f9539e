package org.touchpoint.core.events.internal;

import java.time.Duration;
import org.touchpoint.core.events.internal.guard.Limits;
import org.touchpoint.core.store.spi.SettingsFiles;

/**
 * What an administrator can set in {@code etc/org.touchpoint.events.cfg}.
 *
 * @param settleMillis how long the services of a plugin may take to arrive one after the other
 * @param lingerMillis how long the journal's reader waits for further facts after the first, so that they share a commit
 */
record EventsSettings(Limits limits, int settleMillis, int lingerMillis) {
    static final String PID = "org.touchpoint.events";

    static EventsSettings of(SettingsFiles.Settings file) {
        return new EventsSettings(
                new Limits(
                        Duration.ofMillis(file.number("callTimeLimitMillis", 250, 10, 60_000)),
                        Duration.ofMillis(file.number("graceMillis", 100, 1, 10_000)),
                        file.number("quarantineAfter", 5, 1, 1000)),
                file.number("settleMillis", 30, 0, 10_000),
                file.number("lingerMillis", 5, 0, 1000));
    }
}
