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
import org.touchpoint.api.home.NewsItem;
import org.touchpoint.api.home.NewsSettings;
import org.touchpoint.web.rest.internal.Services;
import org.touchpoint.web.rest.internal.json.JsonDocument;
import org.touchpoint.web.rest.internal.request.Parameters;

/** Company News. */
@Path("news")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Home Page")
@Singleton
public final class NewsResource {
    private final Services services;

    @Inject
    public NewsResource(Services services) {
        this.services = services;
    }

    @GET
    @Operation(summary = "Company News: pinned first, then newest first")
    public Page<NewsItem> list(
            @QueryParam("all")
                    @Parameter(
                            description = "true: what is not shown yet or any more as well; needs the job function CRM")
                    @Nullable
                    String all,
            @Context SecurityContext security) {
        return Answers.all(services.homePage().news(Parameters.flag("all", all), caller(security)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Post news; needs the job function CRM")
    @RequestBody(content = @Content(schema = @Schema(implementation = NewsSettings.class)))
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = NewsItem.class)))
    public Response create(JsonDocument body, @Context SecurityContext security) {
        NewsItem made = services.homePage().postNews(settings(body), caller(security));
        return Answers.created(made, "news", made.id());
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Replace a piece of news")
    @RequestBody(content = @Content(schema = @Schema(implementation = NewsSettings.class)))
    public NewsItem change(@PathParam("id") long id, JsonDocument body, @Context SecurityContext security) {
        return services.homePage().changeNews(id, settings(body), caller(security));
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Remove a piece of news")
    @APIResponse(responseCode = "204", description = "Removed")
    public void remove(@PathParam("id") long id, @Context SecurityContext security) {
        services.homePage().removeNews(id, caller(security));
    }

    private static NewsSettings settings(JsonDocument body) {
        return body.require("title").orElse("text", "").as(NewsSettings.class);
    }
}
