package org.touchpoint.web.rest.internal.request;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.audit.AuditFilter;

/** Which entries of the audit are wanted. */
public class AuditQuery {
    @QueryParam("who")
    @Parameter(description = "Log-in of whoever made the change; deploy folder, shell:karaf, system")
    private @Nullable String who;

    @QueryParam("kind")
    @Parameter(description = "event, follow-up, override, user, role, group, plugin, hold, order, journal, import, …")
    private @Nullable String kind;

    @QueryParam("key")
    @Parameter(description = "Which one: a name, a number, a log-in")
    private @Nullable String key;

    @QueryParam("from")
    @Parameter(description = "First day")
    private @Nullable String from;

    @QueryParam("to")
    @Parameter(description = "Last day")
    private @Nullable String to;

    @QueryParam("text")
    @Parameter(description = "In the key, in what was done, in a field or a value")
    private @Nullable String text;

    /** The filter; {@code INVALID} naming the parameter. */
    public AuditFilter filter() {
        return new AuditFilter(
                Parameters.text(who),
                Parameters.text(kind),
                Parameters.text(key),
                Parameters.day("from", from),
                Parameters.day("to", to),
                Parameters.text(text));
    }
}
