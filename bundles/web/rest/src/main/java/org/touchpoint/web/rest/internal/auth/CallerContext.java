package org.touchpoint.web.rest.internal.auth;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.user.Caller;

/** Who sent this request. */
public final class CallerContext implements SecurityContext {
    private final Caller caller;
    private final boolean secure;
    private final String scheme;

    CallerContext(Caller caller, boolean secure, String scheme) {
        this.caller = caller;
        this.secure = secure;
        this.scheme = scheme;
    }

    /** The caller of the request that this context belongs to. */
    public static Caller caller(SecurityContext security) {
        if (security.getUserPrincipal() instanceof CallerPrincipal principal) {
            return principal.caller();
        }
        throw TouchpointException.unauthenticated("Nobody has logged in.", "Log in.");
    }

    @Override
    public Principal getUserPrincipal() {
        return new CallerPrincipal(caller);
    }

    @Override
    public boolean isUserInRole(String role) {
        return caller.jobFunctions().stream()
                .anyMatch(function -> function.title().equals(role));
    }

    @Override
    public boolean isSecure() {
        return secure;
    }

    @Override
    public @Nullable String getAuthenticationScheme() {
        return scheme;
    }

    private record CallerPrincipal(Caller caller) implements Principal {
        @Override
        public String getName() {
            return caller.login();
        }
    }
}
