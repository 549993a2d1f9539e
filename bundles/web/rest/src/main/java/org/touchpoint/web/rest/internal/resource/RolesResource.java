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
import org.touchpoint.api.user.Role;
import org.touchpoint.web.rest.internal.Services;
import org.touchpoint.web.rest.internal.json.JsonDocument;

/** Security Maintenance: roles and the job functions that they hold. */
@Path("roles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Users")
@Singleton
public final class RolesResource {
    private final Services services;

    @Inject
    public RolesResource(Services services) {
        this.services = services;
    }

    @GET
    @Operation(summary = "Roles, by name")
    public Page<Role> list() {
        return Answers.all(services.users().roles());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Create or replace a role")
    @RequestBody(content = @Content(schema = @Schema(implementation = Role.class)))
    @APIResponse(
            responseCode = "201",
            description = "Saved",
            content = @Content(schema = @Schema(implementation = Role.class)))
    public Response create(JsonDocument body, @Context SecurityContext security) {
        Role saved = services.users().saveRole(role(body), caller(security));
        return Answers.created(saved, "roles", saved.name());
    }

    @PUT
    @Path("{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Create or replace the role of this name")
    @RequestBody(content = @Content(schema = @Schema(implementation = Role.class)))
    public Role save(@PathParam("name") String name, JsonDocument body, @Context SecurityContext security) {
        Role role = role(body.takeName("name", name).orElse("name", name));
        return services.users().saveRole(role, caller(security));
    }

    private static Role role(JsonDocument body) {
        return body.require("name").orEmpty("jobFunctions").as(Role.class);
    }
}
