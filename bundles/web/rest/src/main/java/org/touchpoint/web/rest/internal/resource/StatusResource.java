package org.touchpoint.web.rest.internal.resource;

import static org.touchpoint.web.rest.internal.auth.CallerContext.caller;
import static org.touchpoint.web.rest.internal.request.Parameters.day;
import static org.touchpoint.web.rest.internal.request.Parameters.text;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.Page;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.status.AgeBand;
import org.touchpoint.api.status.DayCount;
import org.touchpoint.api.status.StatusReport;
import org.touchpoint.web.rest.internal.Services;

/** Status: how far the work on follow-ups has come. */
@Path("status")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Status")
@Singleton
public final class StatusResource {
    private static final String EVENT = "Name of an event definition, or (by hand); all if absent";
    private static final String USER = "Log-in of the assignee; all if absent";

    private final Services services;

    @Inject
    public StatusResource(Services services) {
        this.services = services;
    }

    @GET
    @Operation(
            summary = "Follow-up activities by event and user, as they are now; needs CRM",
            description = "openToday: of the open ones, those made today. closedToday: of the closed ones, those closed"
                    + " today.")
    public StatusReport report(@Context SecurityContext security) {
        return services.status().report(caller(security));
    }

    @GET
    @Path("days")
    @Operation(summary = "How many were made and closed on each day of a span, earliest first; needs CRM")
    public Page<DayCount> days(
            @QueryParam("event") @Parameter(description = EVENT) @Nullable String event,
            @QueryParam("user") @Parameter(description = USER) @Nullable String user,
            @QueryParam("from") @Parameter(description = "First day", required = true) @Nullable String from,
            @QueryParam("to") @Parameter(description = "Last day", required = true) @Nullable String to,
            @Context SecurityContext security) {
        return Answers.all(services.status()
                .days(text(event), text(user), required("from", from), required("to", to), caller(security)));
    }

    @GET
    @Path("ages")
    @Operation(summary = "How many are open, by days since they were made, youngest first; needs CRM")
    public Page<AgeBand> ages(
            @QueryParam("event") @Parameter(description = EVENT) @Nullable String event,
            @QueryParam("user") @Parameter(description = USER) @Nullable String user,
            @Context SecurityContext security) {
        return Answers.all(services.status().ages(text(event), text(user), caller(security)));
    }

    private static LocalDate required(String name, @Nullable String value) {
        LocalDate day = day(name, value);
        if (day == null) {
            throw TouchpointException.invalid(name, name + " is missing.", "Give a day such as 2026-03-31.");
        }
        return day;
    }
}
