package org.touchpoint.web.rest.internal.resource;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.touchpoint.api.Page;
import org.touchpoint.api.ui.UiExtension;
import org.touchpoint.web.rest.internal.Services;

/** What plugins add to the console. */
@Path("ui/extensions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plugins")
@Singleton
public final class ExtensionsResource {
    private final Services services;

    @Inject
    public ExtensionsResource(Services services) {
        this.services = services;
    }

    @GET
    @Operation(
            summary = "Modules that plugins add to the console, by plugin",
            description = "A change of the list is told as \"extension\" by /live.")
    public Page<UiExtension> list() {
        return Answers.all(services.extensions().list());
    }
}
