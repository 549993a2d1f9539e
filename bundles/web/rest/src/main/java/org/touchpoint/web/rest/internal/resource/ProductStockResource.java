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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.Page;
import org.touchpoint.api.product.CopyTo;
import org.touchpoint.api.product.MonthlyUsage;
import org.touchpoint.api.product.WarehouseRecord;
import org.touchpoint.api.product.WarehouseSettings;
import org.touchpoint.web.rest.internal.Services;
import org.touchpoint.web.rest.internal.json.JsonDocument;

/** A product in the warehouses, and how much of it is ordered. */
@Path("products/{number}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Products")
@Singleton
public final class ProductStockResource {
    /** What copying is asked for: {@code preview} changes nothing. */
    record CopyForm(
            List<String> warehouses,
            @Nullable Long version,
            boolean preview) {}

    /** What was counted. */
    record Count(BigDecimal onHand) {}

    private final Services services;

    @Inject
    public ProductStockResource(Services services) {
        this.services = services;
    }

    @GET
    @Path("warehouses")
    @Operation(summary = "What each warehouse knows of a product")
    public Page<WarehouseRecord> warehouses(@PathParam("number") String number) {
        return Answers.all(services.inventory().warehouses(number));
    }

    @PUT
    @Path("warehouses/{warehouse}")
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
    @Path("warehouses/{warehouse}/count")
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

    @POST
    @Path("copy-to")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Copy a product's global record to warehouses",
            description = "With preview, says what would change and changes nothing. With the preview's version, does just"
                    + " what the preview said, or answers 409.")
    @RequestBody(content = @Content(schema = @Schema(implementation = CopyForm.class)))
    public CopyTo copyTo(
            @PathParam("number") String number, JsonDocument body, @Context SecurityContext security) {
        CopyForm form = body.require("warehouses").as(CopyForm.class);
        return form.preview()
                ? services.inventory().preview(number, form.warehouses())
                : services.inventory().copyTo(number, form.warehouses(), form.version(), caller(security));
    }

    @GET
    @Path("usage")
    @Operation(summary = "What was ordered of a product in each of the last twelve months, in base units")
    public Page<MonthlyUsage> usage(@PathParam("number") String number) {
        return Answers.all(services.inventory().usage(number));
    }
}
