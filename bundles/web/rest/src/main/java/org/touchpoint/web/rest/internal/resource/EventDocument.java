package org.touchpoint.web.rest.internal.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.event.Deactivation;
import org.touchpoint.api.event.EventDefinition;
import org.touchpoint.api.event.EventSettings;

/**
 * An event definition as REST shows it: flat. {@link EventSettings} says what the fields mean; {@code state} and what follows can
 * only be read.
 *
 * @param factsGivenUp in the answer to a deactivation, how many unread facts are not answered any more; absent where there are none
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
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long factsGivenUp) {

    static EventDocument of(EventDefinition definition) {
        return of(definition, null);
    }

    static EventDocument of(Deactivation deactivation) {
        long givenUp = deactivation.givenUp();
        return of(deactivation.definition(), givenUp > 0 ? givenUp : null);
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
                factsGivenUp);
    }
}
