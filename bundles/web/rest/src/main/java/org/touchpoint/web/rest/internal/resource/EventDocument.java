package org.touchpoint.web.rest.internal.resource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.event.EventDefinition;
import org.touchpoint.api.event.EventSettings;

/**
 * An event definition as REST shows it: flat. {@link EventSettings} says what the fields mean; {@code state} and what follows can
 * only be read.
 */
@Schema(name = "Event")
public record EventDocument(
        String name,
        String type,
        String description,
        boolean active,
        String trigger,
        String priority,
        String media,
        boolean updateCustomer,
        List<String> routeTo,
        List<String> responseStatus,
        String script,
        String source,
        @Nullable String sourceId,
        @Nullable LocalDate startDate,
        @Nullable LocalDate stopDate,
        String measureResponse,
        @Nullable String promoId,
        int coolDownDays,
        Map<String, Object> parameters,
        String state,
        @Nullable String stateReason,
        Instant changedAt,
        String changedBy) {

    static EventDocument of(EventDefinition definition) {
        EventSettings settings = definition.settings();
        return new EventDocument(
                definition.name(),
                definition.type(),
                settings.description(),
                definition.active(),
                settings.trigger(),
                settings.priority(),
                settings.media(),
                settings.updateCustomer(),
                settings.routeTo(),
                settings.responseStatus(),
                settings.script(),
                settings.source(),
                settings.sourceId(),
                settings.startDate(),
                settings.stopDate(),
                settings.measureResponse(),
                settings.promoId(),
                settings.coolDownDays(),
                settings.parameters(),
                definition.state(),
                definition.stateReason(),
                definition.changedAt(),
                definition.changedBy());
    }
}
