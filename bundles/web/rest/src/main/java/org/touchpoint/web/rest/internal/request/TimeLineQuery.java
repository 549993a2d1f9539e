package org.touchpoint.web.rest.internal.request;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.customer.TimeLineFilter;

/** The parameters of a customer's time line. */
public final class TimeLineQuery {
    @QueryParam("kind")
    @Parameter(description = "order, hold, follow-up, note; repeated or between commas; all if absent")
    private @Nullable List<String> kind;

    @QueryParam("before")
    @Parameter(description = "The id of the entry behind which it goes on")
    private @Nullable String before;

    @QueryParam("size")
    @DefaultValue("50")
    @Parameter(description = "Entries wanted, 1 to 10,000")
    private String size = "50";

    /** What is asked for; {@code INVALID} naming the parameter. */
    public TimeLineFilter filter() {
        return new TimeLineFilter(
                Set.copyOf(Parameters.several(kind)), Parameters.text(before), Paging.whole("size", size));
    }
}
