package org.touchpoint.web.rest.internal.resource;

import static org.touchpoint.web.rest.internal.auth.CallerContext.caller;
import static org.touchpoint.web.rest.internal.request.Parameters.flag;
import static org.touchpoint.web.rest.internal.request.Parameters.text;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.Page;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.imports.ImportJob;
import org.touchpoint.api.imports.ImportProfile;
import org.touchpoint.api.imports.ImportRequest;
import org.touchpoint.api.user.Caller;
import org.touchpoint.web.rest.internal.Services;
import org.touchpoint.web.rest.internal.request.Gzip;
import org.touchpoint.web.rest.internal.request.Paging;
import org.touchpoint.web.rest.internal.request.Upload;

/** Imports of order files. */
@Path("imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
@Singleton
public final class ImportsResource {
    private static final long LIMIT = 2_048L << 20;

    private final Services services;

    @Inject
    public ImportsResource(Services services) {
        this.services = services;
    }

    @GET
    @Path("profiles")
    @Operation(summary = "The ways a file of orders can be read")
    public Page<ImportProfile> profiles() {
        return Answers.all(services.imports().profiles());
    }

    @POST
    @Path("orders")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Import a file of orders: CSV, plain or gzip, as the body or as the file of a form",
            description =
                    "Answers as soon as the file has been taken; the job goes on. The same file again adds nothing.")
    @RequestBody(
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/gzip", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "202",
            description = "The job",
            content = @Content(schema = @Schema(implementation = ImportJob.class)))
    public Response start(
            @QueryParam("profile") @Parameter(description = "See /api/imports/profiles", required = true) @Nullable
                    String profile,
            @QueryParam("events")
                    @Parameter(
                            description =
                                    "replay: active events answer the orders, at their own times; off (if absent)")
                    @Nullable
                    String events,
            @QueryParam("guards")
                    @Parameter(description = "true: guards look at the orders; false (if absent)")
                    @Nullable
                    String guards,
            @QueryParam("accountExecutive") @Parameter(description = "Log-in, for customers that are created") @Nullable
                    String accountExecutive,
            @QueryParam("accountCsr") @Parameter(description = "Log-in, for customers that are created") @Nullable
                    String accountCsr,
            @HeaderParam(HttpHeaders.CONTENT_ENCODING) @Parameter(hidden = true) @Nullable String encoding,
            InputStream body,
            @Context HttpServletRequest request,
            @Context SecurityContext security) {
        String name = text(profile);
        if (name == null) {
            throw TouchpointException.invalid(
                    "profile", "profile is missing.", "Name a profile; see /api/imports/profiles.");
        }
        boolean replay = replay(text(events));
        boolean guarded = flag("guards", guards);
        Upload upload = Upload.of(request, body, "orders.csv", LIMIT);
        ImportRequest wanted =
                new ImportRequest(name, upload.fileName(), replay, guarded, text(accountExecutive), text(accountCsr));
        ImportJob job = services.imports().start(wanted, Gzip.plain(upload.content(), encoding), caller(security));
        return Response.fromResponse(Answers.created(job, "imports/orders", job.id()))
                .status(Response.Status.ACCEPTED)
                .build();
    }

    private static boolean replay(@Nullable String events) {
        if (events == null || events.equalsIgnoreCase("off")) {
            return false;
        }
        if (events.equalsIgnoreCase("replay")) {
            return true;
        }
        throw TouchpointException.invalid("events", "events is \"" + events + "\".", "Give off or replay.");
    }

    @GET
    @Path("orders")
    @Operation(summary = "Imports, latest first")
    public Page<ImportJob> list(@BeanParam Paging paging, @Context SecurityContext security) {
        return services.imports().list(paging.page(), caller(security));
    }

    @GET
    @Path("orders/{id}")
    @Operation(summary = "An import, with its counts so far")
    public ImportJob get(@PathParam("id") long id, @Context SecurityContext security) {
        return services.imports().get(id, caller(security));
    }

    @GET
    @Path("orders/{id}/rejected")
    @Produces("text/csv")
    @Operation(summary = "The rejected lines of an import: line, reason, content")
    @APIResponse(
            responseCode = "200",
            description = "A CSV file",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public Response rejected(@PathParam("id") long id, @Context SecurityContext security) {
        Caller caller = caller(security);
        services.imports().get(id, caller);
        StreamingOutput lines = stream -> {
            try (RejectedCsv csv = new RejectedCsv(stream)) {
                services.imports().rejectedLines(id, csv::add, caller);
            }
        };
        return Response.ok(lines)
                .type("text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rejected-" + id + ".csv\"")
                .build();
    }
}
