package org.touchpoint.web.rest.internal.resource;

import static org.touchpoint.web.rest.internal.auth.CallerContext.caller;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.touchpoint.api.Page;
import org.touchpoint.api.followup.QueueView;
import org.touchpoint.api.followup.QueueViewSettings;
import org.touchpoint.web.rest.internal.Services;
import org.touchpoint.web.rest.internal.json.JsonDocument;

/** Saved views of one's own queue. */
@Path("views")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Follow-ups")
@Singleton
public final class ViewsResource {
    private final Services services;

    @Inject
    public ViewsResource(Services services) {
        this.services = services;
    }

    @GET
    @Operation(summary = "One's saved views, each with how many follow-ups it shows")
    public Page<QueueView> list(@Context SecurityContext security) {
        return Answers.all(services.myQueue().views(caller(security)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Save Display Options under a name")
    @RequestBody(content = @Content(schema = @Schema(implementation = QueueViewSettings.class)))
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = QueueView.class)))
    public Response create(JsonDocument body, @Context SecurityContext security) {
        QueueView made = services.myQueue().saveView(settings(body), caller(security));
        return Answers.created(made, "views", made.id());
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Replace a saved view")
    @RequestBody(content = @Content(schema = @Schema(implementation = QueueViewSettings.class)))
    public QueueView change(@PathParam("id") long id, JsonDocument body, @Context SecurityContext security) {
        return services.myQueue().changeView(id, settings(body), caller(security));
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Remove a saved view")
    @APIResponse(responseCode = "204", description = "Removed")
    public void remove(@PathParam("id") long id, @Context SecurityContext security) {
        services.myQueue().removeView(id, caller(security));
    }

    private static QueueViewSettings settings(JsonDocument body) {
        return body.require("name", "options").as(QueueViewSettings.class);
    }
}
