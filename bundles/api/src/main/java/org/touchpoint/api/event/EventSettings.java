package org.touchpoint.api.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a manager sets about an event definition (the fields of Vision's Event screen).
 *
 * @param trigger {@code Order}, {@code NOW} or {@code Vision}: one that the type supports
 * @param priority Urgent, High, Medium or Low
 * @param media {@code Follow-up Queue}, or a medium that a plugin offers
 * @param updateCustomer whether each recorded follow-up is written to the customer's Recent Transactions
 * @param routeTo {@code Account Executive}, {@code Account CSR}, {@code user:LOGIN}, {@code group:NAME}; not empty
 * @param responseStatus the statuses that its follow-ups may take; {@code Open} and {@code Closed} among them
 * @param script text with placeholders in brackets, or the location of a longer document
 * @param source whose contact is called: {@code Order} or {@code Customer}
 * @param sourceId must be blank: contacts cannot be chosen by id yet
 * @param startDate first day of the facts that it answers, or null
 * @param stopDate last day of the facts that it answers, or null
 * @param measureResponse how often the response is recounted: {@code Daily}, {@code Weekly}, {@code Monthly} or {@code Never}
 * @param promoId the promotion that it belongs to, shown on its follow-ups, or null
 * @param coolDownDays days before a launch may choose the same customer again, 0 to 3,650
 * @param parameters values by the ids of the plugin's Metatype
 */
public record EventSettings(
        String description,
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
        Map<String, Object> parameters) {}
