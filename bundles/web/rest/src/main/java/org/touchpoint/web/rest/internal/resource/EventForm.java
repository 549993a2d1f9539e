package org.touchpoint.web.rest.internal.resource;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.event.EventDefinition;
import org.touchpoint.api.event.EventSettings;
import org.touchpoint.api.followup.Priority;
import org.touchpoint.api.plugin.ContactSource;
import org.touchpoint.api.plugin.TriggerKind;
import org.touchpoint.web.rest.internal.json.JsonDocument;
import org.touchpoint.web.rest.internal.json.Shape;

/**
 * What a request says about an event definition: its settings, and whether it is to be active.
 *
 * @param active whether it is to be active, or null to leave that as it is
 */
record EventForm(EventSettings settings, @Nullable Boolean active) {
    private static final Shape<EventSettings> SHAPE =
            new Shape<>(EventDocument.class, EventSettings.class, "sourceId", "startDate", "stopDate", "promoId");
    private static final List<String> TRIGGERS =
            Arrays.stream(TriggerKind.values()).map(TriggerKind::title).toList();
    private static final List<String> PRIORITIES =
            Arrays.stream(Priority.values()).map(Priority::title).toList();
    private static final List<String> SOURCES =
            Arrays.stream(ContactSource.values()).map(ContactSource::title).toList();
    private static final List<String> INTERVALS = List.of("Daily", "Weekly", "Monthly", "Never");

    /** A new definition, over the defaults of its type. */
    static EventForm create(EventSettings defaults, JsonDocument body) {
        Boolean active = body.takeFlag("active");
        return new EventForm(SHAPE.create(defaults, canonical(body)), active);
    }

    /** A definition replaced, over the defaults of its type; a new one is inactive, so it becomes that unless the body says else. */
    static EventForm replace(EventDefinition now, Object defaults, JsonDocument body) {
        takeNames(now, body);
        boolean active = Boolean.TRUE.equals(body.takeFlag("active"));
        return new EventForm(SHAPE.replace(EventDocument.of(now), defaults, canonical(body)), active);
    }

    /** A definition with some fields changed. */
    static EventForm change(EventDefinition now, JsonDocument patch) {
        takeNames(now, patch);
        Boolean active = patch.takeFlag("active");
        return new EventForm(SHAPE.change(EventDocument.of(now), canonical(patch)), active);
    }

    private static void takeNames(EventDefinition now, JsonDocument body) {
        // Counts up while one looks at it, so that it may not be as it was read.
        body.takeName("name", now.name()).takeName("type", now.type()).without("factsWaiting");
    }

    private static JsonDocument canonical(JsonDocument body) {
        return body.canonical("trigger", TRIGGERS)
                .canonical("priority", PRIORITIES)
                .canonical("source", SOURCES)
                .canonical("measureResponse", INTERVALS)
                .canonical("media", List.of("Follow-up Queue"));
    }
}
