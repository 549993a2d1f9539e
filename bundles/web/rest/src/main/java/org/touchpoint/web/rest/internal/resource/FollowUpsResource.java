package org.touchpoint.web.rest.internal.resource;

import static org.touchpoint.web.rest.internal.auth.CallerContext.caller;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.touchpoint.api.Page;
import org.touchpoint.api.followup.FollowUp;
import org.touchpoint.api.followup.FollowUpUpdate;
import org.touchpoint.api.followup.HistoryEntry;
import org.touchpoint.api.followup.NewFollowUp;
import org.touchpoint.api.followup.OverrideRequest;
import org.touchpoint.api.followup.OverrideResult;
import org.touchpoint.api.user.Caller;
import org.touchpoint.web.rest.internal.Services;
import org.touchpoint.web.rest.internal.json.JsonDocument;
import org.touchpoint.web.rest.internal.request.FollowUpQuery;

/** Follow-ups: the queue, and the work on each. */
@Path("follow-ups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Follow-ups")
@Singleton
public final class FollowUpsResource {
    private final Services services;

    @Inject
    public FollowUpsResource(Services services) {
        this.services = services;
    }

    /** Whose queues get a copy. */
    public record Routing(List<String> routeTo) {}

    @GET
    @Operation(summary = "A queue: one's own, or everybody's for the job function CRM")
    public Page<FollowUp> list(@BeanParam FollowUpQuery query, @Context SecurityContext security) {
        Caller caller = caller(security);
        return services.followUps().list(query.filter(caller.login()), query.page(), caller);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Make a follow-up by hand; answers the caller's own copy, or the first")
    @RequestBody(content = @Content(schema = @Schema(implementation = NewFollowUp.class)))
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = FollowUp.class)))
    public Response create(JsonDocument body, @Context SecurityContext security) {
        body.require("customer").orEmpty("routeTo").canonical("priority", FollowUpForm.PRIORITIES);
        NewFollowUp request = body.as(NewFollowUp.class);
        FollowUp made = services.followUps().create(request, caller(security)).get(0);
        return Answers.created(made, "follow-ups", made.id());
    }

    @GET
    @Path("checklist")
    @Operation(summary = "The items of the Service Quality Checklist")
    public Page<String> checklist() {
        return Answers.all(services.followUps().checklist());
    }

    @GET
    @Path("ids")
    @Operation(
            summary = "The ids of all follow-ups that a filter finds, for Follow-up Override; page and size are passed"
                    + " over")
    public Page<Long> ids(@BeanParam FollowUpQuery query, @Context SecurityContext security) {
        Caller caller = caller(security);
        return Answers.all(services.overrides().find(query.filter(caller.login()), caller));
    }

    @POST
    @Path("override")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Follow-up Override: change, reroute, close or delete one or many at once",
            description =
                    "Give ids, or a filter as the list of follow-ups takes it, and the fields to change; operation"
                            + " delete takes them out of every queue and count, restore puts deleted ones back. null"
                            + " clears details, checklist and stopDate. Each follow-up is changed wholly or not at all;"
                            + " the answer says of each what became of it.")
    @RequestBody(content = @Content(schema = @Schema(implementation = OverrideRequest.class)))
    public OverrideResult override(JsonDocument body, @Context SecurityContext security) {
        return services.overrides().override(FollowUpForm.override(body), caller(security));
    }

    @GET
    @Path("{id}/history")
    @Operation(summary = "What was done to a follow-up, by whom, latest first")
    public Page<HistoryEntry> history(@PathParam("id") long id, @Context SecurityContext security) {
        return Answers.all(services.overrides().history(id, caller(security)));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A follow-up, its script filled in")
    public FollowUp get(@PathParam("id") long id, @Context SecurityContext security) {
        return services.followUps().get(id, caller(security));
    }

    @PATCH
    @Path("{id}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Operation(
            summary = "Accept: record what was done",
            description = "Absent fields stay as they are; null clears details, checklist and stopDate, and is refused"
                    + " elsewhere. Fields that can only be read are refused unless they are unchanged. A closed"
                    + " follow-up takes no change (409) but an open status, with or without further fields.")
    @RequestBody(content = @Content(schema = @Schema(implementation = FollowUpUpdate.class)))
    public FollowUp accept(@PathParam("id") long id, JsonDocument body, @Context SecurityContext security) {
        return accept(id, body, caller(security));
    }

    @POST
    @Path("{id}/route")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Route to further users or groups: each gets a copy")
    @RequestBody(content = @Content(schema = @Schema(implementation = Routing.class)))
    public FollowUp route(@PathParam("id") long id, JsonDocument body, @Context SecurityContext security) {
        List<String> routeTo =
                body.require("routeTo").refuseEmpty("routeTo").as(Routing.class).routeTo();
        FollowUpUpdate update = new FollowUpUpdate(null, null, null, null, null, null, routeTo);
        return services.followUps().accept(id, update, caller(security));
    }

    @POST
    @Path("{id}/close")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @Operation(
            summary = "Close: Accept with status Closed",
            description = "The body may be absent, or give what PATCH takes except status.")
    @RequestBody(content = @Content(schema = @Schema(implementation = FollowUpUpdate.class)))
    public FollowUp close(@PathParam("id") long id, JsonDocument body, @Context SecurityContext security) {
        body.takeName("status", "Closed").orElse("status", "Closed");
        return accept(id, body, caller(security));
    }

    private FollowUp accept(long id, JsonDocument body, Caller caller) {
        FollowUp now = services.followUps().get(id, caller);
        return services.followUps().accept(id, FollowUpForm.update(now, body), caller);
    }
}
