package org.touchpoint.web.rest.internal.request;

import static org.touchpoint.web.rest.internal.request.Parameters.day;
import static org.touchpoint.web.rest.internal.request.Parameters.several;
import static org.touchpoint.web.rest.internal.request.Parameters.text;

import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.followup.FollowUpFilter;
import org.touchpoint.api.followup.Priority;

/** The parameters of the list of follow-ups (Display Options, V21). */
public final class FollowUpQuery extends Paging {
    private static final List<String> PRIORITIES =
            Arrays.stream(Priority.values()).map(Priority::title).toList();
    private static final List<String> STATUSES =
            List.of("all", "Open", "Closed", "FutureOrder", "Invoiced", "NewOrder", "NoContact", "OnHold");

    @QueryParam("assignee")
    @Parameter(description = "Log-ins, repeated or between commas; me is whoever asks")
    private @Nullable List<String> assignee;

    @QueryParam("event")
    @Parameter(description = "Names of event definitions; (by hand) for what no event made")
    private @Nullable List<String> event;

    @QueryParam("status")
    @Parameter(description = "Statuses; all but Closed if absent, every one with all")
    private @Nullable List<String> status;

    @QueryParam("priority")
    @Parameter(description = "Urgent, High, Medium, Low")
    private @Nullable List<String> priority;

    @QueryParam("source")
    @Parameter(description = "CRM, OE, or log-ins")
    private @Nullable List<String> source;

    @QueryParam("customer")
    @Parameter(description = "The customer's number")
    private @Nullable String customer;

    @QueryParam("order")
    @Parameter(description = "The order's number")
    private @Nullable String order;

    @QueryParam("from")
    @Parameter(description = "First day of the start date")
    private @Nullable String from;

    @QueryParam("to")
    @Parameter(description = "Last day of the start date")
    private @Nullable String to;

    @QueryParam("madeFrom")
    @Parameter(description = "First day on which they were made")
    private @Nullable String madeFrom;

    @QueryParam("madeTo")
    @Parameter(description = "Last day on which they were made")
    private @Nullable String madeTo;

    @QueryParam("closedFrom")
    @Parameter(description = "First day on which they were closed; give status Closed or all with it")
    private @Nullable String closedFrom;

    @QueryParam("closedTo")
    @Parameter(description = "Last day on which they were closed")
    private @Nullable String closedTo;

    @QueryParam("text")
    @Parameter(description = "Words of the customer's name or number, the order's number or the details")
    private @Nullable String text;

    @QueryParam("sort")
    @Parameter(
            description = "startDate (if absent), priority, event, customerName or status; the other way round with a"
                    + " leading -")
    private @Nullable String sort;

    /**
     * What is asked for.
     *
     * @param login the caller's log-in, for {@code me}
     */
    public FollowUpFilter filter(String login) {
        return new FollowUpFilter(
                several(assignee).stream()
                        .map(name -> name.equalsIgnoreCase("me") ? login : name)
                        .toList(),
                several(event),
                canonical(several(status), STATUSES),
                canonical(several(priority), PRIORITIES),
                several(source),
                text(customer),
                text(order),
                day("from", from),
                day("to", to),
                text(sort),
                day("madeFrom", madeFrom),
                day("madeTo", madeTo),
                day("closedFrom", closedFrom),
                day("closedTo", closedTo),
                text(text));
    }

    private static List<String> canonical(List<String> values, List<String> choices) {
        return values.stream().map(value -> Parameters.choice(value, choices)).toList();
    }
}
