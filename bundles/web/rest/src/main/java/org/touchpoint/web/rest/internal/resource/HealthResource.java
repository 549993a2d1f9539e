package org.touchpoint.web.rest.internal.resource;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.touchpoint.web.rest.internal.Services;

/** How the system is; the one address that needs no log-in. */
@Path("health")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Health")
@Singleton
public final class HealthResource {
    private final Services services;

    @Inject
    public HealthResource(Services services) {
        this.services = services;
    }

    @GET
    @Operation(summary = "How the system is", description = "Needs no log-in.")
    @SecurityRequirementsSet
    @APIResponse(
            responseCode = "200",
            description = "Everything is there",
            content = @Content(schema = @Schema(implementation = Services.Health.class)))
    @APIResponse(
            responseCode = "503",
            description = "Starting, or something is missing",
            content = @Content(schema = @Schema(implementation = Services.Health.class)))
    public Response health() {
        Services.Health health = services.health();
        return Response.status(health.status().equals("up") ? 200 : 503)
                .type(MediaType.APPLICATION_JSON)
                .entity(health)
                .build();
    }
}
