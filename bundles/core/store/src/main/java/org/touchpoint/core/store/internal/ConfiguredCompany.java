package org.touchpoint.core.store.internal;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.touchpoint.core.store.Company;
import org.touchpoint.core.store.spi.SettingsFiles;

/** The company of {@code etc/org.touchpoint.cfg}. */
@Component(configurationPid = ConfiguredCompany.PID)
public final class ConfiguredCompany implements Company {
    static final String PID = "org.touchpoint";

    private static final SettingsFiles.Rule NAME =
            new SettingsFiles.Rule(given -> !given.isEmpty(), "is empty.", "Give the company a name.");
    private static final SettingsFiles.Rule ZONE =
            new SettingsFiles.Rule(ConfiguredCompany::isZone, "is no time zone.", "Give one such as Europe/London.");

    private final String name;
    private final ZoneId zone;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public ConfiguredCompany(Map<String, Object> values, @Reference SettingsFiles files) {
        SettingsFiles.Settings settings = files.read(PID, values);
        name = settings.text("companyName", "Touchpoint Office Products", NAME);
        zone = zone(settings.text("timeZone", "", ZONE));
    }

    private static ZoneId zone(String id) {
        return id.isEmpty() ? ZoneId.systemDefault() : ZoneId.of(id);
    }

    private static boolean isZone(String id) {
        try {
            return !zone(id).getId().isEmpty();
        } catch (DateTimeException unknown) {
            return false;
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
