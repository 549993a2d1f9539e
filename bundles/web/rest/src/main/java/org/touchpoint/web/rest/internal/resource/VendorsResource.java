package org.touchpoint.web.rest.internal.resource;

import static org.touchpoint.web.rest.internal.auth.CallerContext.caller;
import static org.touchpoint.web.rest.internal.request.Parameters.text;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.Page;
import org.touchpoint.api.product.Vendor;
import org.touchpoint.web.rest.internal.Services;
import org.touchpoint.web.rest.internal.json.JsonDocument;
import org.touchpoint.web.rest.internal.request.Paging;

/** Vendors. */
@Path("vendors")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Products")
@Singleton
public final class VendorsResource {
    /** What a vendor is called. */
    record Name(String name) {}

    private final Services services;

    @Inject
    public VendorsResource(Services services) {
        this.services = services;
    }

    @GET
    @Operation(summary = "Vendors, by name", description = "text finds parts of number or name.")
    public Page<Vendor> list(@BeanParam Paging paging, @QueryParam("text") @Nullable String text) {
        return services.productDirectory().vendors(text(text), paging.page());
    }

    @PUT
    @Path("{number}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Add a vendor, or give the one of that number another name")
    @RequestBody(content = @Content(schema = @Schema(implementation = Name.class)))
    public Vendor save(@PathParam("number") String number, JsonDocument body, @Context SecurityContext security) {
        Name form = body.takeName("number", number).require("name").as(Name.class);
        return services.productDirectory().saveVendor(new Vendor(number, form.name()), caller(security));
    }
}
