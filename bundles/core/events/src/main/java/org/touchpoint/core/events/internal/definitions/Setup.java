package org.touchpoint.core.events.internal.definitions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.followup.Priority;
import org.touchpoint.api.plugin.ContactSource;
import org.touchpoint.api.plugin.TriggerKind;
import org.touchpoint.core.store.spi.Route;

/**
 * The settings of a definition once they have been checked.
 *
 * @param parameters converted, and complete with the defaults of the type
 */
public record Setup(
        String description,
        TriggerKind trigger,
        Priority priority,
        String media,
        boolean updateCustomer,
        List<Route> routes,
        List<String> responseStatus,
        String script,
        ContactSource source,
        @Nullable LocalDate startOn,
        @Nullable LocalDate stopOn,
        MeasureInterval measure,
        @Nullable String promoId,
        int coolDownDays,
        Map<String, Object> parameters) {
    /** Whether the definition is in force on this day. */
    public boolean covers(LocalDate day) {
        return (startOn == null || !day.isBefore(startOn)) && (stopOn == null || !day.isAfter(stopOn));
    }

    /** The same with other parameters. */
    Setup with(Map<String, Object> others) {
        return new Setup(
                description,
                trigger,
                priority,
                media,
                updateCustomer,
                routes,
                responseStatus,
                script,
                source,
                startOn,
                stopOn,
                measure,
                promoId,
                coolDownDays,
                others);
    }

    /** The same without its start and stop dates. */
    Setup undated() {
        return new Setup(
                description,
                trigger,
                priority,
                media,
                updateCustomer,
                routes,
                responseStatus,
                script,
                source,
                null,
                null,
                measure,
                promoId,
                coolDownDays,
                parameters);
    }

    /** Whether it is launched, and never answers facts. */
    public boolean launched() {
        return trigger == TriggerKind.NOW;
    }
}
