package org.touchpoint.web.rest.internal.resource;

import static org.touchpoint.web.rest.internal.auth.CallerContext.caller;
import static org.touchpoint.web.rest.internal.request.Parameters.day;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.ErrorCode;
import org.touchpoint.api.Page;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.event.Changed;
import org.touchpoint.api.event.EventDefinition;
import org.touchpoint.api.event.EventDefinitions;
import org.touchpoint.api.event.EventTypeInfo;
import org.touchpoint.api.event.LaunchResult;
import org.touchpoint.api.event.ResponseCount;
import org.touchpoint.api.followup.Placeholder;
import org.touchpoint.api.user.Caller;
import org.touchpoint.web.rest.internal.Services;
import org.touchpoint.web.rest.internal.json.JsonDocument;
import org.touchpoint.web.rest.internal.request.Paging;

/** Event types, and the definitions that managers made of them. */
@Path("events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events")
@Singleton
public final class EventsResource {
    private final Services services;

    @Inject
    public EventsResource(Services services) {
        this.services = services;
    }

    @GET
    @Path("types")
    @Operation(summary = "Event types that are or once were installed, by id")
    public Page<EventTypeInfo> types(@Context SecurityContext security) {
        return Answers.all(services.events().types(caller(security)));
    }

    @GET
    @Path("placeholders")
    @Operation(summary = "What scripts may write in brackets")
    public Page<Placeholder> placeholders() {
        return Answers.all(services.followUps().placeholders());
    }

    @GET
    @Operation(summary = "Event definitions, by name")
    public Page<EventDocument> list(@BeanParam Paging paging, @Context SecurityContext security) {
        Page<EventDefinition> page = services.events().list(paging.page(), caller(security));
        return new Page<>(page.items().stream().map(EventDocument::of).toList(), page.total());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Make an event definition",
            description = "name and type are required, every other field has its type's default. Inactive unless active"
                    + " is true. Fields that are only read are refused.")
    @RequestBody(content = @Content(schema = @Schema(implementation = EventDocument.class)))
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = EventDocument.class)))
    public Response create(JsonDocument body, @Context SecurityContext security) {
        Caller caller = caller(security);
        String name = body.takeRequiredText("name");
        String type = body.takeRequiredText("type");
        EventForm form = EventForm.create(services.events().defaults(type, caller), body);
        EventDefinition made = services.events().create(name, type, form.settings(), caller);
        return made(made, form, caller);
    }

    @GET
    @Path("{name}")
    @Operation(summary = "An event definition")
    public EventDocument get(@PathParam("name") String name, @Context SecurityContext security) {
        return EventDocument.of(services.events().get(name, caller(security)));
    }

    @PUT
    @Path("{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Replace an event definition",
            description =
                    "Absent fields get the defaults of the type: without active it becomes inactive. A definition with"
                            + " trigger NOW is launched when it becomes active. Fields that can only be read are refused"
                            + " unless they are unchanged. PATCH changes some fields alone.")
    @RequestBody(content = @Content(schema = @Schema(implementation = EventDocument.class)))
    public EventDocument replace(@PathParam("name") String name, JsonDocument body, @Context SecurityContext security) {
        Caller caller = caller(security);
        EventDefinition now = services.events().get(name, caller);
        EventForm form = EventForm.replace(now, defaults(now, caller), body);
        return settled(services.events().change(name, form.settings(), caller), form, caller);
    }

    @PATCH
    @Path("{name}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Operation(
            summary = "Change some fields of an event definition (JSON merge patch)",
            description = "Fields that can only be read are refused unless they are unchanged.")
    @RequestBody(content = @Content(schema = @Schema(implementation = EventDocument.class)))
    public EventDocument change(@PathParam("name") String name, JsonDocument body, @Context SecurityContext security) {
        Caller caller = caller(security);
        EventForm form = EventForm.change(services.events().get(name, caller), body);
        return settled(services.events().change(name, form.settings(), caller), form, caller);
    }

    @POST
    @Path("{name}/save-as")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Make a further definition of the same type",
            description = "name is required; every other field is taken from this definition unless the body gives it.")
    @RequestBody(content = @Content(schema = @Schema(implementation = EventDocument.class)))
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = EventDocument.class)))
    public Response saveAs(@PathParam("name") String name, JsonDocument body, @Context SecurityContext security) {
        Caller caller = caller(security);
        String newName = body.takeRequiredText("name");
        EventDefinition model = services.events().get(name, caller);
        EventForm form = EventForm.change(model, body);
        EventDefinition made = services.events().create(newName, model.type(), form.settings(), caller);
        return made(made, form, caller);
    }

    @POST
    @Path("{name}/activate")
    @Operation(summary = "Activate: from now on it answers facts; with trigger NOW it is launched as well")
    public EventDocument activate(@PathParam("name") String name, @Context SecurityContext security) {
        return EventDocument.of(services.events().activate(name, caller(security)));
    }

    @POST
    @Path("{name}/deactivate")
    @Operation(
            summary = "Deactivate (pause): what happens meanwhile is not answered later",
            description =
                    "Facts that it has not read yet (it was dormant, or catching up) are given up; factsGivenUp says"
                            + " how many, where there are any.")
    public EventDocument deactivate(@PathParam("name") String name, @Context SecurityContext security) {
        return EventDocument.of(services.events().deactivate(name, caller(security)));
    }

    @POST
    @Path("{name}/launch")
    @Operation(summary = "Launch a definition with trigger NOW")
    public LaunchResult launch(
            @PathParam("name") String name,
            @QueryParam("asOf") @Parameter(description = "The day to reckon from; today if absent") @Nullable
                    String asOf,
            @Context SecurityContext security) {
        return services.events().launch(name, day("asOf", asOf), caller(security));
    }

    @GET
    @Path("{name}/response")
    @Operation(summary = "The response to this event as counted so far, latest first")
    public Page<ResponseCount> response(@PathParam("name") String name, @Context SecurityContext security) {
        return Answers.all(services.events().response(name, caller(security)));
    }

    /** What absent fields become; nothing while the plugin is away: then every field has to be given. */
    private Object defaults(EventDefinition definition, Caller caller) {
        try {
            return services.events().defaults(definition.type(), caller);
        } catch (TouchpointException away) {
            if (away.code() != ErrorCode.INVALID) {
                throw away;
            }
            return Map.of();
        }
    }

    private Response made(EventDefinition made, EventForm form, Caller caller) {
        return Answers.created(settled(new Changed(made, 0), form, caller), "events", made.name());
    }

    /** Active + Accept launches (V3). */
    private EventDocument settled(Changed change, EventForm form, Caller caller) {
        EventDefinitions events = services.events();
        EventDefinition saved = change.definition();
        Boolean active = form.active();
        if (active == null || active == saved.active()) {
            return EventDocument.of(change);
        }
        if (active) {
            return EventDocument.of(new Changed(events.activate(saved.name(), caller), change.givenUp()));
        }
        Changed paused = events.deactivate(saved.name(), caller);
        return EventDocument.of(new Changed(paused.definition(), paused.givenUp() + change.givenUp()));
    }
}
