package org.touchpoint.core.identity.internal;

import java.time.Duration;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.touchpoint.core.store.spi.SettingsFiles;

/** How long log-ins last, as {@code etc/org.touchpoint.sessions.cfg} has it. */
@Component(service = SessionLimits.class, configurationPid = SessionLimits.PID)
public final class SessionLimits {
    static final String PID = "org.touchpoint.sessions";

    private static final int IDLE_MINUTES = 120;
    private static final int ABSOLUTE_HOURS = 12;
    private static final int MINUTES_OF_A_WEEK = 10_080;
    private static final int HOURS_OF_A_WEEK = 168;

    /**
     * Both limits.
     *
     * @param idle after so long without a request a session is over
     * @param absolute after so long it is over however much it is used
     */
    record Limits(Duration idle, Duration absolute) {
        /** Where nothing is configured. */
        static final Limits STANDARD = new Limits(Duration.ofMinutes(IDLE_MINUTES), Duration.ofHours(ABSOLUTE_HOURS));
    }

    private final Limits limits;

    @Activate
    public SessionLimits(Map<String, Object> values, @Reference SettingsFiles files) {
        SettingsFiles.Settings settings = files.read(PID, values);
        limits = new Limits(
                Duration.ofMinutes(settings.number("idleMinutes", IDLE_MINUTES, 5, MINUTES_OF_A_WEEK)),
                Duration.ofHours(settings.number("absoluteHours", ABSOLUTE_HOURS, 1, HOURS_OF_A_WEEK)));
    }

    /** The defaults. */
    public SessionLimits() {
        limits = Limits.STANDARD;
    }

    Limits get() {
        return limits;
    }
}
