package org.touchpoint.web.rest.internal.resource;

import static org.touchpoint.web.rest.internal.auth.CallerContext.caller;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.touchpoint.api.Page;
import org.touchpoint.api.product.Warehouse;
import org.touchpoint.web.rest.internal.Services;
import org.touchpoint.web.rest.internal.json.JsonDocument;

/** Warehouses. */
@Path("warehouses")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Products")
@Singleton
public final class WarehousesResource {
    /** What a warehouse is called. */
    record Name(String name) {}

    private final Services services;

    @Inject
    public WarehousesResource(Services services) {
        this.services = services;
    }

    @GET
    @Operation(summary = "All warehouses, by number")
    public Page<Warehouse> list() {
        return Answers.all(services.productDirectory().warehouses());
    }

    @PUT
    @Path("{number}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Add a warehouse, or give the one of that number another name")
    @RequestBody(content = @Content(schema = @Schema(implementation = Name.class)))
    public Warehouse save(@PathParam("number") String number, JsonDocument body, @Context SecurityContext security) {
        Name form = body.takeName("number", number).require("name").as(Name.class);
        return services.productDirectory().saveWarehouse(new Warehouse(number, form.name()), caller(security));
    }
}
