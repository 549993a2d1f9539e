package org.touchpoint.web.rest.internal.request;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import org.touchpoint.web.rest.internal.error.TooLargeException;

/** Refuses bodies that are too large: 5 MB, plugins 64 MB, imports 2 GB. */
@PreMatching
@Priority(Priorities.HEADER_DECORATOR)
public final class SizeLimit implements ContainerRequestFilter {
    private static final long MEGABYTE = 1L << 20;
    private static final long DOCUMENT = 5 * MEGABYTE;
    private static final long PLUGIN = 64 * MEGABYTE;
    private static final long IMPORT = 2_048 * MEGABYTE;

    @Override
    public void filter(ContainerRequestContext request) {
        long limit = limit(request.getUriInfo().getPath());
        String length = request.getHeaderString("Content-Length");
        if (length != null
                && length.length() < 19
                && length.chars().allMatch(Character::isDigit)
                && !length.isEmpty()
                && Long.parseLong(length) > limit) {
            throw new TooLargeException(limit);
        }
        request.setEntityStream(new LimitedStream(request.getEntityStream(), limit));
    }

    private static long limit(String path) {
        if (path.startsWith("imports/orders")) {
            return IMPORT;
        }
        return path.startsWith("plugins") ? PLUGIN : DOCUMENT;
    }
}
