package org.touchpoint.web.rest.internal.resource;

import static org.touchpoint.web.rest.internal.auth.CallerContext.caller;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.live.LiveUpdates;
import org.touchpoint.api.user.Caller;
import org.touchpoint.web.rest.internal.Services;
import org.touchpoint.web.rest.internal.auth.SessionCookie;
import org.touchpoint.web.rest.internal.live.LiveStreams;
import org.touchpoint.web.rest.internal.request.SecurityHeaders;

/** What changes, as it happens. */
@Path("live")
@Tag(name = "Live")
@Singleton
public final class LiveResource {
    private final Services services;
    private final LiveStreams streams;

    @Inject
    public LiveResource(Services services, LiveStreams streams) {
        this.services = services;
        this.streams = streams;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "What changes, as server-sent events",
            description = "Events: hello when the stream is open; change with {\"kind\", \"key\"} after a commit that"
                    + " concerns the caller, kind follow-up, order, customer, product, event, plugin, journal, import,"
                    + " user, news or presence, key null where several have changed; resync when changes were missed: ask for"
                    + " everything anew; end when the session is over. A comment every 15 s shows that the stream is"
                    + " alive. Contents are asked for at the other addresses.")
    @APIResponse(
            responseCode = "200",
            description = "The stream",
            content =
                    @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = String.class)))
    public void open(
            @QueryParam("past")
                    @DefaultValue("0")
                    @Parameter(description = "So many seconds, 0 to 30: what has changed within them is told first")
                    int past,
            @Suspended AsyncResponse kept,
            @Context HttpServletRequest request,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        Caller caller = caller(security);
        LiveUpdates updates = services.live();
        if (past < 0 || past > LiveUpdates.LONGEST_PAST.toSeconds()) {
            throw TouchpointException.invalid(
                    "past", "past is " + past + ".", "Give 0 to " + LiveUpdates.LONGEST_PAST.toSeconds() + " seconds.");
        }
        streams.requireRoom();
        AsyncContext context = request.getAsyncContext();
        context.setTimeout(0);
        write((HttpServletResponse) context.getResponse());
        Optional<String> token = token(headers);
        streams.open(context, updates, caller, Duration.ofSeconds(past), token, now(caller, token));
    }

    /** Jersey never answers this request itself: the stream writes as its reader can take it, on nobody's thread. */
    private static void write(HttpServletResponse response) {
        SecurityHeaders.ALL.forEach(response::setHeader);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        response.setContentType(MediaType.SERVER_SENT_EVENTS);
    }

    /** The session over which the stream is opened; a log-in by password has none. */
    private static Optional<String> token(HttpHeaders headers) {
        return SessionCookie.token(headers.getCookies())
                .filter(token -> headers.getHeaderString(HttpHeaders.AUTHORIZATION) == null);
    }

    /** A log-in by password is believed for as long as the stream lasts: nobody keeps the password to look again. */
    private Supplier<Optional<Caller>> now(Caller caller, Optional<String> session) {
        return session.<Supplier<Optional<Caller>>>map(
                        token -> () -> services.logIns().peek(token))
                .orElse(() -> Optional.of(caller));
    }
}
