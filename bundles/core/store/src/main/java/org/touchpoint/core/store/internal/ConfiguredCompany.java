package org.touchpoint.core.store.internal;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.touchpoint.core.store.Company;

/** The company of {@code etc/org.touchpoint.cfg}. */
@Component(configurationPid = "org.touchpoint")
public final class ConfiguredCompany implements Company {
    /** {@code etc/org.touchpoint.cfg}: the company that uses this installation. */
    @interface Configuration {
        /** The company's name as scripts carry it. */
        String companyName() default "Touchpoint Office Products";

        /** IANA name of the zone in which its days begin and end, such as {@code America/Chicago}; empty: the system's. */
        String timeZone() default "";
    }

    private final String name;
    private final ZoneId zone;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public ConfiguredCompany(Configuration configuration) {
        name = configuration.companyName().strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("org.touchpoint.cfg: companyName is empty; give the company a name.");
        }
        zone = zone(configuration.timeZone().strip());
    }

    private static ZoneId zone(String id) {
        try {
            return id.isEmpty() ? ZoneId.systemDefault() : ZoneId.of(id);
        } catch (DateTimeException unknown) {
            throw new IllegalArgumentException(
                    "org.touchpoint.cfg: timeZone is \"" + id + "\"; it must be an IANA name such as Europe/Berlin.",
                    unknown);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public ZoneId zone() {
        return zone;
    }

    @Override
    public Clock clock() {
        return clock;
    }
}
