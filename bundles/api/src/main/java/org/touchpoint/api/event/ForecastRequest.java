package org.touchpoint.api.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is to be forecast.
 *
 * @param event the definition that these settings are for, whose earlier launches count; null for one that is not saved yet
 * @param type id of its event type
 * @param settings saved or not
 * @param from first day of the facts that are looked at, at most 366 days ago; 30 days ago if null. Of no matter to a launch
 */
public record ForecastRequest(
        @Nullable String event,
        String type,
        EventSettings settings,
        @Nullable LocalDate from) {}
