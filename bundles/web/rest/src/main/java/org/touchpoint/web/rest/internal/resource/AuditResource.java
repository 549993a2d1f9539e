package org.touchpoint.web.rest.internal.resource;

import static org.touchpoint.web.rest.internal.auth.CallerContext.caller;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.touchpoint.api.Page;
import org.touchpoint.api.audit.AuditEntry;
import org.touchpoint.api.audit.AuditFilter;
import org.touchpoint.api.user.Caller;
import org.touchpoint.api.user.JobFunction;
import org.touchpoint.web.rest.internal.Services;
import org.touchpoint.web.rest.internal.request.AuditQuery;
import org.touchpoint.web.rest.internal.request.Paging;

/** Who changed what, when, from what to what. Nothing here changes it. */
@Path("audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
@Singleton
public final class AuditResource {
    private final Services services;

    @Inject
    public AuditResource(Services services) {
        this.services = services;
    }

    @GET
    @Operation(summary = "The audit, latest first")
    public Page<AuditEntry> search(
            @BeanParam AuditQuery query, @BeanParam Paging paging, @Context SecurityContext security) {
        return services.audit().search(query.filter(), paging.page(), caller(security));
    }

    @GET
    @Path("csv")
    @Produces("text/csv")
    @Operation(summary = "The audit as a CSV file, a line for each field that was changed")
    @APIResponse(
            responseCode = "200",
            description = "A CSV file",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public Response export(@BeanParam AuditQuery query, @Context SecurityContext security) {
        Caller caller = caller(security);
        caller.require(JobFunction.ADMINISTRATION);
        AuditFilter filter = query.filter();
        StreamingOutput lines = stream -> {
            try (AuditCsv csv = new AuditCsv(stream)) {
                services.audit().export(filter, csv::add, caller);
            }
        };
        return Response.ok(lines)
                .type("text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\"")
                .build();
    }
}
