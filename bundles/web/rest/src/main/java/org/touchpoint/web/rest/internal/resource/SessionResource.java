package org.touchpoint.web.rest.internal.resource;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.user.Caller;
import org.touchpoint.api.user.JobFunction;
import org.touchpoint.web.rest.internal.Services;
import org.touchpoint.web.rest.internal.auth.Authentication;
import org.touchpoint.web.rest.internal.auth.CallerContext;
import org.touchpoint.web.rest.internal.auth.CsrfToken;
import org.touchpoint.web.rest.internal.auth.SessionCookie;
import org.touchpoint.web.rest.internal.json.JsonDocument;
import org.touchpoint.web.rest.internal.live.LiveStreams;

/** Log-in by session cookie, as the console does it. */
@Path("session")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Session")
@Singleton
public final class SessionResource {
    private final Services services;
    private final LiveStreams streams;

    @Inject
    public SessionResource(Services services, LiveStreams streams) {
        this.services = services;
        this.streams = streams;
    }

    /** A log-in. */
    public record LogIn(String login, String password) {}

    /**
     * Who is logged in.
     *
     * @param jobFunctions titles of what the user's roles allow
     * @param csrfToken to be sent as X-CSRF-Token with whatever changes something; null without a session
     */
    public record Session(
            String login,
            String fullName,
            List<String> jobFunctions,
            @Nullable String csrfToken) {
        static Session of(Caller caller, Optional<String> token) {
            List<String> titles = caller.jobFunctions().stream()
                    .map(JobFunction::title)
                    .sorted()
                    .toList();
            return new Session(
                    caller.login(),
                    caller.fullName(),
                    titles,
                    token.map(CsrfToken::of).orElse(null));
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Log in: opens a session and sets its cookie")
    @SecurityRequirementsSet
    @RequestBody(content = @Content(schema = @Schema(implementation = LogIn.class)))
    @APIResponse(
            responseCode = "200",
            description = "Logged in",
            content = @Content(schema = @Schema(implementation = Session.class)))
    public Response logIn(JsonDocument body, @Context HttpHeaders headers, @Context SecurityContext security) {
        LogIn logIn = body.require("login", "password").as(LogIn.class);
        Caller caller =
                services.logIns().byPassword(logIn.login(), logIn.password()).orElseThrow(Authentication::wrong);
        String token = services.logIns().openSession(caller);
        // A new token with each log-in; the one before, whosever it was, is worth nothing any more.
        close(headers);
        return Response.ok(Session.of(caller, Optional.of(token)))
                .cookie(SessionCookie.of(token, security.isSecure()))
                .build();
    }

    @GET
    @Operation(summary = "Who is logged in, with their job functions")
    public Session whoAmI(@Context HttpHeaders headers, @Context SecurityContext security) {
        boolean byCookie = headers.getHeaderString(HttpHeaders.AUTHORIZATION) == null;
        return Session.of(
                CallerContext.caller(security),
                SessionCookie.token(headers.getCookies()).filter(token -> byCookie));
    }

    @DELETE
    @Operation(summary = "Log out: ends the session")
    @SecurityRequirementsSet
    @APIResponse(responseCode = "204", description = "Logged out")
    public Response logOut(@Context HttpHeaders headers, @Context SecurityContext security) {
        close(headers);
        return Response.noContent()
                .cookie(SessionCookie.none(security.isSecure()))
                .build();
    }

    private void close(HttpHeaders headers) {
        SessionCookie.token(headers.getCookies()).ifPresent(token -> {
            services.logIns().closeSession(token);
            streams.end(token);
        });
    }
}
