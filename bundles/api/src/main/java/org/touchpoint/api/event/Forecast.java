package org.touchpoint.api.event;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an event definition would make (V14).
 *
 * @param basis {@link #AUDIENCE}: the launch that would happen now; {@link #FACTS}: what it would have made of the facts of these days
 * @param from first day of the facts; of an audience, today
 * @param until last day of the facts; of an audience, today
 * @param considered how many customers met the criteria, or how many facts of the kinds that it answers there were
 * @param customers how many customers would get a call
 * @param followUps how many follow-ups would be made, a copy a person
 * @param exact whether these are all; else the counting was ended by its limit, and the counts are "at least"
 * @param failed over how many facts its plugin failed
 * @param failure why it failed over the first of these, or null
 * @param queues in whose queues, most follow-ups first
 * @param first some of the customers: of an audience by number, of facts the latest first
 */
public record Forecast(
        String basis,
        LocalDate from,
        LocalDate until,
        long considered,
        long customers,
        long followUps,
        boolean exact,
        long failed,
        @Nullable String failure,
        List<Queue> queues,
        List<Item> first) {
    /** A launch is forecast. */
    public static final String AUDIENCE = "audience";

    /** Answers to facts are forecast. */
    public static final String FACTS = "facts";

    /**
     * A person's share.
     *
     * @param instead how many of them would fall to this person instead of whoever is routed to
     */
    public record Queue(String login, String name, long followUps, long instead) {}

    /**
     * One call.
     *
     * @param order number of the order that it is about, or null
     * @param reason the plugin's
     * @param queues log-ins of those who would get it
     */
    public record Item(
            String customer, String customerName, @Nullable String order, String reason, List<String> queues) {}
}
