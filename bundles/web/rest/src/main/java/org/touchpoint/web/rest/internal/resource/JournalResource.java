package org.touchpoint.web.rest.internal.resource;

import static org.touchpoint.web.rest.internal.auth.CallerContext.caller;
import static org.touchpoint.web.rest.internal.request.Parameters.text;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.Page;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.event.JournalStatus;
import org.touchpoint.api.event.ParkedDecision;
import org.touchpoint.web.rest.internal.Services;
import org.touchpoint.web.rest.internal.json.JsonDocument;
import org.touchpoint.web.rest.internal.request.Paging;

/** The journal as an administrator sees it. */
@Path("journal")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Journal")
@Singleton
public final class JournalResource {
    private final Services services;

    @Inject
    public JournalResource(Services services) {
        this.services = services;
    }

    /** Which event's parked decisions are meant; of all events if null. */
    public record Retry(@Nullable String event) {}

    /** How many decisions were made due at once. */
    public record Retried(int retried) {}

    @GET
    @Operation(summary = "How far the journal has been written and read")
    public JournalStatus status(@Context SecurityContext security) {
        return services.journal().status(caller(security));
    }

    @GET
    @Path("parked")
    @Operation(summary = "Decisions that failed and wait to be tried again, earliest failure first")
    public Page<ParkedDecision> parked(
            @BeanParam Paging paging,
            @QueryParam("event") @Parameter(description = "Name of an event definition") @Nullable String event,
            @Context SecurityContext security) {
        return services.journal().parked(text(event), paging.page(), caller(security));
    }

    @POST
    @Path("retry")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @Operation(
            summary = "Try parked decisions at once, of one event or of all",
            description = "Lifts the quarantine of their types. The event is named by the parameter or the body.")
    @RequestBody(content = @Content(schema = @Schema(implementation = Retry.class)))
    public Retried retry(
            @QueryParam("event") @Nullable String event, JsonDocument body, @Context SecurityContext security) {
        String inBody = text(body.as(Retry.class).event());
        String asParameter = text(event);
        if (inBody != null && asParameter != null && !inBody.equalsIgnoreCase(asParameter)) {
            throw TouchpointException.invalid(
                    "event", "The parameter and the body name different events.", "Name the event in one of them.");
        }
        String wanted = asParameter == null ? inBody : asParameter;
        return new Retried(services.journal().retry(wanted, caller(security)));
    }
}
