package org.touchpoint.web.rest.internal.resource;

import static org.touchpoint.web.rest.internal.auth.CallerContext.caller;
import static org.touchpoint.web.rest.internal.request.Parameters.day;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.Page;
import org.touchpoint.api.event.EventDefinition;
import org.touchpoint.api.event.EventSettings;
import org.touchpoint.api.event.Forecast;
import org.touchpoint.api.event.ForecastRequest;
import org.touchpoint.api.event.LaunchProgress;
import org.touchpoint.api.followup.FilledScript;
import org.touchpoint.api.followup.Placeholder;
import org.touchpoint.api.followup.ScriptSample;
import org.touchpoint.api.user.Caller;
import org.touchpoint.web.rest.internal.Services;
import org.touchpoint.web.rest.internal.json.JsonDocument;

/** What a manager looks at before an event is saved or launched. */
@Path("events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events")
@Singleton
public final class EventTrialsResource {
    private final Services services;

    @Inject
    public EventTrialsResource(Services services) {
        this.services = services;
    }

    @GET
    @Path("launches")
    @Operation(summary = "The launches under way, earliest first")
    public Page<LaunchProgress> launches(@Context SecurityContext security) {
        return Answers.all(services.events().launches(caller(security)));
    }

    @GET
    @Path("types/{type}/defaults")
    @Operation(summary = "What a new event of this type starts with")
    public EventSettings defaults(@PathParam("type") String type, @Context SecurityContext security) {
        return services.events().defaults(type, caller(security));
    }

    @GET
    @Path("types/{type}/placeholders")
    @Operation(summary = "What a script of this type may write in brackets")
    public Page<Placeholder> placeholders(
            @PathParam("type") String type,
            @QueryParam("trigger") @Parameter(description = "Order, NOW or Vision", required = true) @Nullable
                    String trigger,
            @Context SecurityContext security) {
        String given = trigger == null ? "" : trigger;
        return Answers.all(services.events().placeholders(type, given, caller(security)));
    }

    @POST
    @Path("forecast")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What an event would make, before it is launched",
            description =
                    "The body has the fields of an event, and from: the first day of the past facts that are looked at"
                            + " (30 days ago if absent). event names a saved one: what the body does not say is taken from"
                            + " it; without it, type is required. Nothing is written.")
    @RequestBody(content = @Content(schema = @Schema(implementation = EventDocument.class)))
    public Forecast forecast(JsonDocument body, @Context SecurityContext security) {
        Caller caller = caller(security);
        LocalDate from = day("from", body.takeText("from"));
        String event = body.takeText("event");
        return services.events().forecast(request(event, from, body, caller), caller);
    }

    private ForecastRequest request(
            @Nullable String event, @Nullable LocalDate from, JsonDocument body, Caller caller) {
        if (event == null) {
            String type = body.takeRequiredText("type");
            EventForm form = EventForm.create(services.events().defaults(type, caller), body);
            return new ForecastRequest(null, type, form.settings(), from);
        }
        EventDefinition now = services.events().get(event, caller);
        EventForm form = EventForm.change(now, body);
        return new ForecastRequest(now.name(), now.type(), form.settings(), from);
    }

    @POST
    @Path("preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "A script filled in for a customer, as a follow-up would show it",
            description = "script, customer and source are required. Names that nothing fills stay in their brackets.")
    @RequestBody(content = @Content(schema = @Schema(implementation = ScriptSample.class)))
    public FilledScript preview(JsonDocument body, @Context SecurityContext security) {
        body.only("script", "customer", "order", "source", "event", "promoId").require("script", "customer", "source");
        return services.followUps().fill(body.as(ScriptSample.class), caller(security));
    }
}
