package org.touchpoint.core.store;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.osgi.annotation.versioning.ProviderType;

/** The company that uses this installation ({@code etc/org.touchpoint.cfg}), and the one clock. */
@ProviderType
public interface Company {
    /** The company's name, for scripts. */
    String name();

    /** The zone in which its days begin and end. */
    ZoneId zone();

    /** The clock; nothing in the core asks for the time otherwise. */
    Clock clock();

    /** Today, in the company's zone. */
    default LocalDate today() {
        return LocalDate.now(clock().withZone(zone()));
    }
}
