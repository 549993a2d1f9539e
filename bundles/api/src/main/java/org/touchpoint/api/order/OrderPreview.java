package org.touchpoint.api.order;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would come of a request if it were accepted now. It is reckoned by the code that accepts, and nothing is written.
 *
 * @param status the state that it would start in, {@link OrderStatus#title()}
 * @param lines the lines that can be priced; those at fault are missing
 * @param total of these lines
 * @param faults everything for which the request would be refused; empty if it would be accepted
 * @param credit the customer's credit with this order, or null while the customer is not known
 * @param holds the holds that guards would place
 * @param outcomes what the active event definitions would make of it, by name of the definition
 */
public record OrderPreview(
        String status,
        List<OrderLine> lines,
        BigDecimal total,
        List<Fault> faults,
        @Nullable Credit credit,
        List<PlacedHold> holds,
        List<Outcome> outcomes) {
    public OrderPreview {
        lines = List.copyOf(lines);
        faults = List.copyOf(faults);
        holds = List.copyOf(holds);
        outcomes = List.copyOf(outcomes);
    }

    /** Something for which the request would be refused. */
    public record Fault(@Nullable String field, String message, String remedy) {}

    /**
     * How the customer's credit stands.
     *
     * @param limit what balance and open orders may reach together; null: no limit
     * @param openOrders without this order
     * @param available what would be left of the limit with this order, less than 0 if it would be passed; null: no limit
     */
    public record Credit(
            @Nullable BigDecimal limit,
            BigDecimal balance,
            BigDecimal openOrders,
            @Nullable BigDecimal available) {}

    /**
     * A hold that the order would start with.
     *
     * @param kind {@link HoldKind#title()}
     * @param releasableBy title of the job function that may release it
     * @param placedBy name of the event definition
     */
    public record PlacedHold(String kind, String reason, String releasableBy, String placedBy) {}

    /**
     * What an event definition would make of it: follow-ups, or nobody can say.
     *
     * @param priority {@link org.touchpoint.api.followup.Priority#title()} of the follow-ups
     * @param assignees in whose queues they would be
     * @param startDate when they would have to be worked, or null where nobody can say
     * @param reason why it would make them
     * @param cannotSay why nobody can say what it would do, or null
     */
    public record Outcome(
            String event,
            String priority,
            List<Assignee> assignees,
            @Nullable Instant startDate,
            String reason,
            @Nullable String cannotSay) {
        public Outcome {
            assignees = List.copyOf(assignees);
        }
    }

    /**
     * In whose queue a follow-up would be.
     *
     * @param routeReason why it is not the person routed to, or null
     */
    public record Assignee(
            String login, String name, @Nullable String routeReason) {}
}
