package org.touchpoint.web.rest.internal.resource;

import static org.touchpoint.web.rest.internal.auth.CallerContext.caller;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.Page;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.followup.DayCount;
import org.touchpoint.api.followup.FollowUpCopy;
import org.touchpoint.api.followup.QueueEntry;
import org.touchpoint.api.followup.Viewer;
import org.touchpoint.api.user.Caller;
import org.touchpoint.web.rest.internal.Services;
import org.touchpoint.web.rest.internal.request.FollowUpQuery;
import org.touchpoint.web.rest.internal.request.Parameters;

/** What there is around follow-ups: the rows of a queue, its days, the copies of one, and who has it open. */
@Path("follow-ups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Follow-ups")
@Singleton
public final class QueueResource {
    private final Services services;

    @Inject
    public QueueResource(Services services) {
        this.services = services;
    }

    @GET
    @Path("queue")
    @Operation(
            summary = "The rows of a queue",
            description =
                    "As the list of follow-ups, with what a row shows and no more, so that long queues come fast.")
    public Page<QueueEntry> queue(
            @BeanParam FollowUpQuery query,
            @QueryParam("id")
                    @Parameter(
                            description =
                                    "Of these alone, repeated or between commas, at most 100; page and size are passed over")
                    @Nullable
                    List<String> id,
            @Context SecurityContext security) {
        Caller caller = caller(security);
        Set<Long> ids = Parameters.ids("id", id);
        if (!ids.isEmpty()) {
            return Answers.all(services.myQueue().among(ids, query.filter(caller.login()), caller));
        }
        return services.myQueue().list(query.filter(caller.login()), query.page(), caller);
    }

    @GET
    @Path("calendar")
    @Operation(summary = "How many of one's own open follow-ups start on each day; days without any are left out")
    public Page<DayCount> calendar(
            @QueryParam("from") @Parameter(description = "First day", required = true) @Nullable String from,
            @QueryParam("to") @Parameter(description = "Last day, at most 400 days later", required = true) @Nullable
                    String to,
            @Context SecurityContext security) {
        return Answers.all(services.myQueue().calendar(required("from", from), required("to", to), caller(security)));
    }

    @GET
    @Path("{id}/copies")
    @Operation(summary = "Everybody's copies of a follow-up, by name")
    public Page<FollowUpCopy> copies(@PathParam("id") long id, @Context SecurityContext security) {
        return Answers.all(services.myQueue().copies(id, caller(security)));
    }

    @GET
    @Path("{id}/presence")
    @Operation(summary = "Who else has this follow-up, or another copy of it, open at the moment")
    public Page<Viewer> others(@PathParam("id") long id, @Context SecurityContext security) {
        return Answers.all(services.presence().others(id, caller(security)));
    }

    @PUT
    @Path("{id}/presence")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @Operation(
            summary = "Say that one has this follow-up open; answers who else has",
            description = "It holds for 90 s unless it is said again.")
    public Page<Viewer> open(@PathParam("id") long id, @Context SecurityContext security) {
        return Answers.all(services.presence().open(id, caller(security)));
    }

    @DELETE
    @Path("{id}/presence")
    @Operation(summary = "Say that one has this follow-up open no more")
    @APIResponse(responseCode = "204", description = "Noted")
    public void close(@PathParam("id") long id, @Context SecurityContext security) {
        services.presence().close(id, caller(security));
    }

    private static LocalDate required(String name, @Nullable String value) {
        LocalDate day = Parameters.day(name, value);
        if (day == null) {
            throw TouchpointException.invalid(name, name + " is missing.", "Give a day such as 2026-03-31.");
        }
        return day;
    }
}
