package org.touchpoint.web.rest.internal.request;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.web.rest.internal.json.JsonDocument;

/** Refuses a body where the address takes none, so that what it asks for is not passed over; an empty object asks for nothing. */
public final class UntakenBody implements ContainerRequestFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final int ENOUGH_TO_TELL = 1_000;

    @Context
    private @Nullable ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        Method method = resource == null ? null : resource.getResourceMethod();
        if (method == null || READING.contains(request.getMethod()) || takesBody(method) || !request.hasEntity()) {
            return;
        }
        byte[] start = request.getEntityStream().readNBytes(ENOUGH_TO_TELL);
        String text = new String(start, StandardCharsets.UTF_8).replaceAll("\\s+", "");
        if (!text.isEmpty() && !text.equals("{}")) {
            throw TouchpointException.invalid("body", "This address takes no body.", "Send the request without one.");
        }
    }

    private static boolean takesBody(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .anyMatch(type -> type == JsonDocument.class || type == InputStream.class);
    }
}
