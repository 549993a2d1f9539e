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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.Page;
import org.touchpoint.api.home.Alert;
import org.touchpoint.api.home.AlertSettings;
import org.touchpoint.web.rest.internal.Services;
import org.touchpoint.web.rest.internal.json.JsonDocument;
import org.touchpoint.web.rest.internal.request.Parameters;

/** Special Alerts. */
@Path("alerts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Home Page")
@Singleton
public final class AlertsResource {
    private final Services services;

    @Inject
    public AlertsResource(Services services) {
        this.services = services;
    }

    @GET
    @Operation(summary = "Special Alerts: gravest first, then newest first")
    public Page<Alert> list(
            @QueryParam("all")
                    @Parameter(description = "true: what is over as well; needs the job function CRM")
                    @Nullable
                    String all,
            @Context SecurityContext security) {
        return Answers.all(services.homePage().alerts(Parameters.flag("all", all), caller(security)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Post an alert; needs the job function CRM")
    @RequestBody(content = @Content(schema = @Schema(implementation = AlertSettings.class)))
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = Alert.class)))
    public Response create(JsonDocument body, @Context SecurityContext security) {
        Alert made = services.homePage().postAlert(settings(body), caller(security));
        return Answers.created(made, "alerts", made.id());
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Replace an alert: whoever dismissed it sees it again")
    @RequestBody(content = @Content(schema = @Schema(implementation = AlertSettings.class)))
    public Alert change(@PathParam("id") long id, JsonDocument body, @Context SecurityContext security) {
        return services.homePage().changeAlert(id, settings(body), caller(security));
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Remove an alert")
    @APIResponse(responseCode = "204", description = "Removed")
    public void remove(@PathParam("id") long id, @Context SecurityContext security) {
        services.homePage().removeAlert(id, caller(security));
    }

    @POST
    @Path("{id}/dismiss")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @Operation(summary = "Dismiss an alert: whoever asks sees it no more as a bar")
    public Alert dismiss(@PathParam("id") long id, @Context SecurityContext security) {
        return services.homePage().dismissAlert(id, caller(security));
    }

    private static AlertSettings settings(JsonDocument body) {
        return body.require("text").orElse("severity", "Information").as(AlertSettings.class);
    }
}
