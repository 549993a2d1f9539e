package org.touchpoint.api.event;

import java.time.Instant;
import java.util.Map;

/**
 * Response to an event, as counted (V12). A response is an order within 30 days of the follow-up, or a status of the Response
 * Status list other than Open, Closed and NoContact; a customer counts once.
 *
 * @param outcomes follow-ups by status
 */
public record ResponseCount(
        Instant countedAt,
        long followUps,
        long customers,
        long responded,
        long ordersAfter,
        Map<String, Long> outcomes) {}
