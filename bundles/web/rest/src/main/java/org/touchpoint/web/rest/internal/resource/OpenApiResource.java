package org.touchpoint.web.rest.internal.resource;

import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The description of this API, made when the product was built. */
@Path("openapi.json")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Description")
@Singleton
public final class OpenApiResource {
    @GET
    @Operation(summary = "This description (OpenAPI)")
    @APIResponse(
            responseCode = "200",
            description = "An OpenAPI document",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    public Response description() {
        InputStream document = OpenApiResource.class.getResourceAsStream("/openapi.json");
        if (document == null) {
            throw new NotFoundException();
        }
        return Response.ok(document).build();
    }
}
