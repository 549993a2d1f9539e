package org.touchpoint.web.rest.internal.resource;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import org.touchpoint.api.Page;

/** What several resources answer alike. */
final class Answers {
    private Answers() {}

    /** 201 with the address of what was made. */
    static Response created(Object made, String path, Object key) {
        return Response.created(UriBuilder.fromPath("/api/" + path + "/{key}").build(key))
                .entity(made)
                .build();
    }

    /** A whole list as its one page. */
    static <T> Page<T> all(List<T> items) {
        return new Page<>(items, items.size());
    }
}
