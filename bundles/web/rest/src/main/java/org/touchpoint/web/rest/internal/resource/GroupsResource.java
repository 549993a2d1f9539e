package org.touchpoint.web.rest.internal.resource;

import static org.touchpoint.web.rest.internal.auth.CallerContext.caller;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
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
import org.touchpoint.api.user.Group;
import org.touchpoint.web.rest.internal.Services;
import org.touchpoint.web.rest.internal.json.JsonDocument;

/** Groups of users, to whom follow-ups can be routed together. */
@Path("groups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Users")
@Singleton
public final class GroupsResource {
    private final Services services;

    @Inject
    public GroupsResource(Services services) {
        this.services = services;
    }

    @GET
    @Operation(summary = "Groups, by name")
    public Page<Group> list() {
        return Answers.all(services.users().groups());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Create or replace a group")
    @RequestBody(content = @Content(schema = @Schema(implementation = Group.class)))
    @APIResponse(
            responseCode = "201",
            description = "Saved",
            content = @Content(schema = @Schema(implementation = Group.class)))
    public Response create(JsonDocument body, @Context SecurityContext security) {
        Group saved = services.users().saveGroup(group(body), caller(security));
        return Answers.created(saved, "groups", saved.name());
    }

    @PUT
    @Path("{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Create or replace the group of this name")
    @RequestBody(content = @Content(schema = @Schema(implementation = Group.class)))
    public Group save(@PathParam("name") String name, JsonDocument body, @Context SecurityContext security) {
        Group group = group(body.takeName("name", name).orElse("name", name));
        return services.users().saveGroup(group, caller(security));
    }

    private static Group group(JsonDocument body) {
        return body.require("name").orElse("description", "").orEmpty("members").as(Group.class);
    }
}
