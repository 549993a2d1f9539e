package org.touchpoint.web.rest.internal.resource;

import static org.touchpoint.web.rest.internal.auth.CallerContext.caller;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.touchpoint.api.Page;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.admin.Plugin;
import org.touchpoint.api.admin.PluginDependent;
import org.touchpoint.api.user.JobFunction;
import org.touchpoint.web.rest.internal.Services;
import org.touchpoint.web.rest.internal.request.BundleName;
import org.touchpoint.web.rest.internal.request.Upload;

/** Plugins: installed, started, stopped, upgraded and removed while orders come in. */
@Path("plugins")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plugins")
@Singleton
public final class PluginsResource {
    private static final long LIMIT = 64L << 20;

    private final Services services;

    @Inject
    public PluginsResource(Services services) {
        this.services = services;
    }

    @GET
    @Operation(summary = "Installed plugins, by name, and the files in deploy/ that are not taken")
    public Page<Plugin> list(@Context SecurityContext security) {
        return Answers.all(services.plugins().list(caller(security)));
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Install a plugin, or upgrade the one of the same symbolic name, and start it",
            description =
                    "The jar is the body itself, or the file of a form. A plugin that cannot be resolved or started is"
                            + " installed all the same, and listed as failed with the reason.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/java-archive",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "201",
            description = "Installed",
            content = @Content(schema = @Schema(implementation = Plugin.class)))
    public Response install(InputStream body, @Context HttpServletRequest request, @Context SecurityContext security) {
        caller(security).require(JobFunction.ADMINISTRATION);
        Upload upload = Upload.of(request, body, "plugin.jar", LIMIT);
        Plugin installed = services.plugins().install(upload.fileName(), upload.content(), caller(security));
        return Answers.created(installed, "plugins", installed.name());
    }

    @GET
    @Path("{name}")
    @Operation(summary = "A plugin")
    public Plugin get(@PathParam("name") String name, @Context SecurityContext security) {
        return services.plugins().get(name, caller(security));
    }

    @GET
    @Path("{name}/dependents")
    @Operation(summary = "The event definitions that depend on a plugin, with their open follow-ups")
    public Page<PluginDependent> dependents(@PathParam("name") String name, @Context SecurityContext security) {
        return Answers.all(services.plugins().dependents(name, caller(security)));
    }

    @PUT
    @Path("{name}")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Upgrade a plugin with a jar of the same symbolic name")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/java-archive",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Plugin upgrade(
            @PathParam("name") String name,
            InputStream body,
            @Context HttpServletRequest request,
            @Context SecurityContext security)
            throws IOException {
        caller(security).require(JobFunction.ADMINISTRATION);
        services.plugins().get(name, caller(security));
        Upload upload = Upload.of(request, body, name + ".jar", LIMIT);
        byte[] jar = upload.content().readAllBytes();
        String symbolicName = BundleName.of(jar);
        if (!symbolicName.equals(name)) {
            throw TouchpointException.invalid(
                    "file",
                    "The jar is the plugin " + symbolicName + ", not " + name + ".",
                    "Send a jar of " + name + ".");
        }
        return services.plugins().install(upload.fileName(), new ByteArrayInputStream(jar), caller(security));
    }

    @POST
    @Path("{name}/start")
    @Operation(summary = "Start a plugin, out of quarantine if need be")
    public Plugin start(@PathParam("name") String name, @Context SecurityContext security) {
        return services.plugins().start(name, caller(security));
    }

    @POST
    @Path("{name}/stop")
    @Operation(summary = "Stop a plugin; it stays stopped over a restart")
    public Plugin stop(@PathParam("name") String name, @Context SecurityContext security) {
        return services.plugins().stop(name, caller(security));
    }

    @DELETE
    @Path("{name}")
    @Operation(summary = "Remove a plugin with all its files; its definitions become dormant")
    @APIResponse(responseCode = "204", description = "Removed")
    public Response remove(@PathParam("name") String name, @Context SecurityContext security) {
        services.plugins().remove(name, caller(security));
        return Response.noContent().build();
    }
}
