package org.touchpoint.web.rest.internal.auth;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether another site's page sent a request, as far as browsers tell: one guard against forged requests; {@link CsrfToken} is the other. */
final class Origin {
    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private Origin() {}

    /** Whether the request changes nothing, whoever sent it. */
    static boolean isHarmless(ContainerRequestContext request) {
        return READING.contains(request.getMethod().toUpperCase(Locale.ROOT));
    }

    /** Whether a browser says that another site's page sent the request, whatever else it sent. */
    static boolean isProvenForeign(ContainerRequestContext request) {
        String site = request.getHeaderString("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("cross-site") || site.equals("same-site");
        }
        String origin = request.getHeaderString("Origin");
        return origin != null && !isOwn(origin, request);
    }

    /** Whether it is the host that was asked, or the one that a proxy in front of us was asked. */
    private static boolean isOwn(@Nullable String origin, ContainerRequestContext request) {
        try {
            String authority = origin == null ? null : URI.create(origin).getAuthority();
            return authority != null
                    && (authority.equalsIgnoreCase(request.getHeaderString(HttpHeaders.HOST))
                            || authority.equalsIgnoreCase(request.getHeaderString("X-Forwarded-Host")));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
