package org.touchpoint.web.rest.internal.auth;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Set;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.user.Caller;
import org.touchpoint.web.rest.internal.Services;

/**
 * Lets in whoever has logged in, by {@code Authorization: Basic} or by session cookie; everybody may ask for the health and log
 * in. A request that changes something and is known by its cookie alone must come from a page of ours.
 */
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public final class Authentication implements ContainerRequestFilter {
    private static final Set<String> OWN =
            Set.of("session", "health", "users/me", "users/me/password", "openapi.json", "live");

    private final Services services;

    public Authentication(Services services) {
        this.services = services;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!Origin.isHarmless(request) && Origin.isProvenForeign(request)) {
            throw forged();
        }
        if (!isOpen(request)) {
            String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
            Caller caller = header == null ? bySession(request) : byPassword(header);
            requireJobFunction(caller, request.getUriInfo().getPath());
            String scheme = header == null ? "cookie" : "Basic";
            request.setSecurityContext(
                    new CallerContext(caller, request.getSecurityContext().isSecure(), scheme));
        }
    }

    /** Whoever holds no job function at all can log in, see that, and change the password; nothing of the company's is theirs to see. */
    private static void requireJobFunction(Caller caller, String path) {
        if (caller.jobFunctions().isEmpty() && !OWN.contains(path)) {
            throw TouchpointException.forbidden(
                    caller.login() + " holds no job function.", "Ask an administrator for a role.");
        }
    }

    private static boolean isOpen(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        return switch (path) {
            case "health" -> Origin.isHarmless(request);
            case "session" ->
                request.getMethod().equals(HttpMethod.POST)
                        || request.getMethod().equals(HttpMethod.DELETE);
            default -> false;
        };
    }

    private Caller byPassword(String header) {
        BasicCredentials credentials = BasicCredentials.of(header)
                .orElseThrow(() -> TouchpointException.unauthenticated(
                        "The Authorization header cannot be read.", "Send Basic and log-in:password in Base64."));
        return services.logIns()
                .byPassword(credentials.login(), credentials.password())
                .orElseThrow(Authentication::wrong);
    }

    private Caller bySession(ContainerRequestContext request) {
        String token = SessionCookie.token(request.getCookies())
                .orElseThrow(() -> TouchpointException.unauthenticated(
                        "Nobody has logged in.", "Log in, or send Authorization: Basic."));
        Caller caller = services.logIns()
                .bySession(token)
                .orElseThrow(() -> TouchpointException.unauthenticated("The session is over.", "Log in again."));
        if (!Origin.isHarmless(request) && !CsrfToken.isOf(token, request.getHeaderString(CsrfToken.HEADER))) {
            throw forged();
        }
        return caller;
    }

    /** The refusal of a log-in and password that do not belong together. */
    public static TouchpointException wrong() {
        return TouchpointException.unauthenticated(
                "This log-in and password do not belong together, or the user is inactive.",
                "Check both; an administrator can set a new password.");
    }

    private static TouchpointException forged() {
        return TouchpointException.forbidden(
                "This request changes something and does not come from a page of Touchpoint.",
                "Send the csrfToken of GET /api/session as X-CSRF-Token, or log in with Authorization: Basic.");
    }
}
