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
import org.touchpoint.api.home.HomeLink;
import org.touchpoint.api.home.HomeLinkSettings;
import org.touchpoint.web.rest.internal.Services;
import org.touchpoint.web.rest.internal.json.JsonDocument;

/** My Links. */
@Path("links")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Home Page")
@Singleton
public final class LinksResource {
    private final Services services;

    @Inject
    public LinksResource(Services services) {
        this.services = services;
    }

    @GET
    @Operation(summary = "Links: those that everybody has, then one's own")
    public Page<HomeLink> list(@Context SecurityContext security) {
        return Answers.all(services.homePage().links(caller(security)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Add a link: one's own, or with shared, for the job function CRM, everybody's")
    @RequestBody(content = @Content(schema = @Schema(implementation = HomeLinkSettings.class)))
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = HomeLink.class)))
    public Response create(JsonDocument body, @Context SecurityContext security) {
        HomeLink made = services.homePage().addLink(settings(body), caller(security));
        return Answers.created(made, "links", made.id());
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Replace a link")
    @RequestBody(content = @Content(schema = @Schema(implementation = HomeLinkSettings.class)))
    public HomeLink change(@PathParam("id") long id, JsonDocument body, @Context SecurityContext security) {
        return services.homePage().changeLink(id, settings(body), caller(security));
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Remove a link")
    @APIResponse(responseCode = "204", description = "Removed")
    public void remove(@PathParam("id") long id, @Context SecurityContext security) {
        services.homePage().removeLink(id, caller(security));
    }

    private static HomeLinkSettings settings(JsonDocument body) {
        return body.require("title", "address").as(HomeLinkSettings.class);
    }
}
