package org.touchpoint.web.rest.internal.request;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.io.IOException;

/**
 * Reads what is left of the body of a request that was refused before its body was read. Containers end a connection on which there is
 * something unread, and a client that keeps it would lose its next request. Where the body is long, the answer says that the connection
 * ends.
 */
public final class UnreadBody implements ContainerResponseFilter {
    private static final int SHORT = 65_536;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() >= 400 && !isReadToItsEnd(request)) {
            response.getHeaders().putSingle("Connection", "close");
        }
    }

    private static boolean isReadToItsEnd(ContainerRequestContext request) {
        try {
            return !request.hasEntity()
                    || (request.getLength() <= SHORT
                            && request.getEntityStream().readNBytes(SHORT + 1).length <= SHORT);
        } catch (IOException | IllegalStateException closed) {
            // Whoever read it has closed it.
            return true;
        }
    }
}
