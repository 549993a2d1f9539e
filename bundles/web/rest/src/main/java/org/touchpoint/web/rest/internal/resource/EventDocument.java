package org.touchpoint.web.rest.internal.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.event.Changed;
import org.touchpoint.api.event.EventDefinition;
import org.touchpoint.api.event.EventSettings;

/**
 * An event definition as REST shows it: flat. {@link EventSettings} says what the fields mean; {@code state} and what follows can
 * only be read.
 *
 * @param factsWaiting how many facts an active one has yet to read; absent where there are none
 * @param activeSince when it was last activated; null: never
 * @param factsGivenUp in the answer to a change, how many unread facts are not answered any more; absent where there are none
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
        String changedBy,
        @Nullable Instant activeSince,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long factsWaiting,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long factsGivenUp) {

    static EventDocument of(EventDefinition definition) {
        return of(definition, null);
    }

    static EventDocument of(Changed changed) {
        long givenUp = changed.givenUp();
        return of(changed.definition(), givenUp > 0 ? givenUp : null);
    }

    private static EventDocument of(EventDefinition definition, @Nullable Long factsGivenUp) {
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
                definition.changedBy(),
                definition.activeSince(),
                definition.waiting() > 0 ? definition.waiting() : null,
                factsGivenUp);
    }
}
