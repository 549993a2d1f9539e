package org.touchpoint.web.rest.internal.resource;

import static org.touchpoint.web.rest.internal.auth.CallerContext.caller;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.touchpoint.api.Page;
import org.touchpoint.api.product.WarehouseRecord;
import org.touchpoint.api.product.WarehouseSettings;
import org.touchpoint.web.rest.internal.Services;
import org.touchpoint.web.rest.internal.json.JsonDocument;

/** A product in the warehouses: their own records, and what was counted there. */
@Path("products/{number}/warehouses")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Products")
@Singleton
public final class ProductWarehousesResource {
    /** What was counted. */
    record Count(BigDecimal onHand) {}

    private final Services services;

    @Inject
    public ProductWarehousesResource(Services services) {
        this.services = services;
    }

    @GET
    @Operation(summary = "What each warehouse knows of a product")
    public Page<WarehouseRecord> warehouses(@PathParam("number") String number) {
        return Answers.all(services.inventory().warehouses(number));
    }

    @PUT
    @Path("{warehouse}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Make or replace a warehouse's own record of a product",
            description = "With version, the product must still have that version: 409 otherwise.")
    @RequestBody(content = @Content(schema = @Schema(implementation = WarehouseSettings.class)))
    public WarehouseRecord change(
            @PathParam("number") String number,
            @PathParam("warehouse") String warehouse,
            JsonDocument body,
            @Context SecurityContext security) {
        Long version = body.takeWhole("version");
        WarehouseSettings settings = body.require("stocked").as(WarehouseSettings.class);
        return services.inventory().change(number, warehouse, version, settings, caller(security));
    }

    @POST
    @Path("{warehouse}/count")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Note what was counted of a product in a warehouse")
    @RequestBody(content = @Content(schema = @Schema(implementation = Count.class)))
    public WarehouseRecord count(
            @PathParam("number") String number,
            @PathParam("warehouse") String warehouse,
            JsonDocument body,
            @Context SecurityContext security) {
        BigDecimal onHand = body.require("onHand").as(Count.class).onHand();
        return services.inventory().count(number, warehouse, onHand, caller(security));
    }
}
