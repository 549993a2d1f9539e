package org.touchpoint.core.events.internal.definitions;

import java.util.Map;
import java.util.TreeMap;
import org.touchpoint.api.event.EventSettings;
import org.touchpoint.api.event.ParameterInfo;
import org.touchpoint.api.plugin.EventDefaults;
import org.touchpoint.core.events.internal.types.PresentType;

/** What a new definition of a type starts with. */
final class DefaultSettings {
    private static final int COOL_DOWN_DAYS = 30;

    private DefaultSettings() {}

    static EventSettings of(PresentType type) {
        EventDefaults defaults = type.defaults();
        return new EventSettings(
                defaults.description(),
                defaults.trigger().title(),
                defaults.priority().title(),
                SettingsCheck.FOLLOW_UP_QUEUE,
                false,
                defaults.routeTo(),
                defaults.responseStatus(),
                type.script(),
                defaults.source().title(),
                null,
                null,
                null,
                MeasureInterval.DAILY.title(),
                null,
                COOL_DOWN_DAYS,
                parameters(type));
    }

    private static Map<String, Object> parameters(PresentType type) {
        Map<String, Object> values = new TreeMap<>();
        for (ParameterInfo parameter : type.parameters()) {
            Object value = parameter.defaultValue();
            if (value != null) {
                values.put(parameter.id(), value);
            }
        }
        return values;
    }
}
