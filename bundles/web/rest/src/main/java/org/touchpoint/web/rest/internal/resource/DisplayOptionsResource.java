package org.touchpoint.web.rest.internal.resource;

import static org.touchpoint.web.rest.internal.auth.CallerContext.caller;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.touchpoint.api.followup.DisplayOptions;
import org.touchpoint.web.rest.internal.Services;
import org.touchpoint.web.rest.internal.json.JsonDocument;

/** Display Options of one's own queue, which go with the user to any browser. */
@Path("display-options")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Follow-ups")
@Singleton
public final class DisplayOptionsResource {
    private final Services services;

    @Inject
    public DisplayOptionsResource(Services services) {
        this.services = services;
    }

    @GET
    @Operation(summary = "The Display Options that one has chosen last")
    public DisplayOptions get(@Context SecurityContext security) {
        return services.myQueue().options(caller(security));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Remember Display Options", description = "Absent fields do not restrict.")
    @RequestBody(content = @Content(schema = @Schema(implementation = DisplayOptions.class)))
    public DisplayOptions put(JsonDocument body, @Context SecurityContext security) {
        return services.myQueue().remember(body.as(DisplayOptions.class), caller(security));
    }
}
