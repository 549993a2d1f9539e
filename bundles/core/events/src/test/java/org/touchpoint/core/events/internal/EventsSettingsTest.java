package org.touchpoint.core.events.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.touchpoint.core.events.internal.guard.Limits;
import org.touchpoint.core.store.spi.SettingsFiles;

/** The room's settings are within the limits that its parts insist on, whatever the file says. */
class EventsSettingsTest {
    private static final EventsSettings STANDARD =
            new EventsSettings(new Limits(Duration.ofMillis(250), Duration.ofMillis(100), 5), 30, 5);

    private final List<String> faulty = new ArrayList<>();

    @Test
    void withoutAFileTheDefaultsAreUsed() {
        assertThat(settings(Map.of())).isEqualTo(STANDARD);
        assertThat(faulty).isEmpty();
    }

    @Test
    void aWrongValueIsNamedAndTakesNothingDown() {
        assertThat(settings(Map.of("quarantineAfter", "zero", "callTimeLimitMillis", "9", "lingerMillis", "")))
                .isEqualTo(STANDARD);
        assertThat(settings(Map.of("quarantineAfter", "0"))).isEqualTo(STANDARD);

        assertThat(faulty).containsExactly("callTimeLimitMillis", "quarantineAfter", "lingerMillis", "quarantineAfter");
    }

    @Test
    void whatIsSetIsUsed() {
        assertThat(settings(Map.of("quarantineAfter", "1000", "settleMillis", "0")))
                .isEqualTo(new EventsSettings(new Limits(Duration.ofMillis(250), Duration.ofMillis(100), 1000), 0, 5));
    }

    private EventsSettings settings(Map<String, String> values) {
        return EventsSettings.of(new SettingsFiles.Settings() {
            @Override
            public String text(String key, String standard, SettingsFiles.Rule rule) {
                String value = values.getOrDefault(key, standard);
                if (rule.holds().test(value)) {
                    return value;
                }
                faulty.add(key);
                return standard;
            }

            @Override
            public String exact(String key) {
                throw new UnsupportedOperationException();
            }

            @Override
            public boolean isFaulty(String key) {
                return faulty.contains(key);
            }
        });
    }
}
