package org.touchpoint.web.rest.internal.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.live.Change;

/** What is said on a stream, as server-sent events have it. */
final class Events {
    /** At once, so that the reader knows that it is heard, and how long to wait before it comes back. */
    static final String HELLO = "retry: 2000\nevent: hello\ndata: {}\n\n";

    static final String RESYNC = "event: resync\ndata: {}\n\n";
    static final String END = "event: end\ndata: {}\n\n";
    static final String BEAT = ": beat\n\n";

    private static final ObjectMapper JSON = new ObjectMapper();

    private Events() {}

    static String change(Change change) {
        Map<String, @Nullable String> data = new LinkedHashMap<>();
        data.put("kind", change.kind().title());
        data.put("key", change.key());
        try {
            return "event: change\ndata: " + JSON.writeValueAsString(data) + "\n\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
