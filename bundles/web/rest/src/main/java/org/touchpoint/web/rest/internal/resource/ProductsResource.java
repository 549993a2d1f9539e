package org.touchpoint.web.rest.internal.resource;

import static org.touchpoint.web.rest.internal.auth.CallerContext.caller;
import static org.touchpoint.web.rest.internal.request.Parameters.text;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.Page;
import org.touchpoint.api.product.CopyTo;
import org.touchpoint.api.product.MonthlyUsage;
import org.touchpoint.api.product.Product;
import org.touchpoint.api.product.ProductFilter;
import org.touchpoint.api.product.ProductSettings;
import org.touchpoint.api.product.ProductSummary;
import org.touchpoint.web.rest.internal.Services;
import org.touchpoint.web.rest.internal.json.JsonDocument;
import org.touchpoint.web.rest.internal.json.Shape;
import org.touchpoint.web.rest.internal.request.Paging;
import org.touchpoint.web.rest.internal.request.Parameters;

/** Products, found by external number, alpha cross-reference or internal number. */
@Path("products")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Products")
@Singleton
public final class ProductsResource {
    private static final Map<String, Object> DEFAULTS = Map.of(
            "alphas", List.of(),
            "unit", "EA",
            "units", List.of(),
            "cost", 0,
            "stocked", true,
            "discontinued", false,
            "alternates", List.of(),
            "vendors", List.of(),
            "contracts", List.of());
    private static final Shape<ProductSettings> SHAPE = new Shape<>(
            Product.class,
            ProductSettings.class,
            "supersededBy",
            "depositProduct",
            "reorderPoint",
            "orderQuantity",
            "safetyStock");

    /** What copying is asked for: {@code preview} changes nothing. */
    record CopyForm(List<String> warehouses, @Nullable Long version, boolean preview) {}

    private final Services services;

    @Inject
    public ProductsResource(Services services) {
        this.services = services;
    }

    @GET
    @Operation(
            summary = "Products, by external number",
            description =
                    "text finds words of the description and every number by their beginnings; a product of exactly"
                            + " that number comes first. sort is number, description, internalNumber, cost or listPrice, with - before"
                            + " it for downwards.")
    public Page<ProductSummary> list(
            @BeanParam Paging paging,
            @QueryParam("text") @Nullable String text,
            @QueryParam("discontinued") @Nullable String discontinued,
            @QueryParam("stocked") @Nullable String stocked,
            @QueryParam("vendor") @Nullable String vendor,
            @QueryParam("sort") @Nullable String sort) {
        ProductFilter filter = new ProductFilter(
                text(text),
                Parameters.flagOrNone("discontinued", discontinued),
                Parameters.flagOrNone("stocked", stocked),
                text(vendor),
                Objects.requireNonNullElse(text(sort), ProductFilter.ALL.sort()));
        return services.products().list(filter, paging.page());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Create a product", description = "Fields that are only read are refused.")
    @RequestBody(content = @Content(schema = @Schema(implementation = Product.class)))
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = Product.class)))
    public Response create(JsonDocument body, @Context SecurityContext security) {
        String number = body.takeRequiredText("number");
        ProductSettings settings = SHAPE.create(DEFAULTS, checked(body));
        Product made = services.products().create(number, settings, caller(security));
        return Answers.created(made, "products", made.number());
    }

    @GET
    @Path("{number}")
    @Operation(summary = "A product, by any of its numbers")
    public Product get(@PathParam("number") String number) {
        return services.products().get(number);
    }

    @PUT
    @Path("{number}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Replace what is kept about a product",
            description =
                    "Absent fields become what they are in a new product. Fields that can only be read are refused"
                            + " unless they are unchanged. With version, the product must still have that version. PATCH"
                            + " changes some fields alone.")
    @RequestBody(content = @Content(schema = @Schema(implementation = Product.class)))
    public Product replace(@PathParam("number") String number, JsonDocument body, @Context SecurityContext security) {
        Product now = services.products().get(number);
        body.takeName("number", now.number());
        long version = version(now, body);
        return services.products()
                .change(now.number(), version, SHAPE.replace(now, DEFAULTS, checked(body)), caller(security));
    }

    @PATCH
    @Path("{number}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Operation(
            summary = "Change some fields of a product (JSON merge patch)",
            description = "With version, the product must still have that version: 409 otherwise.")
    @RequestBody(content = @Content(schema = @Schema(implementation = Product.class)))
    public Product change(@PathParam("number") String number, JsonDocument body, @Context SecurityContext security) {
        Product now = services.products().get(number);
        body.takeName("number", now.number());
        long version = version(now, body);
        return services.products().change(now.number(), version, SHAPE.change(now, checked(body)), caller(security));
    }

    /** The version that the change was made from: what the body says, or else what has just been read. */
    private static long version(Product now, JsonDocument body) {
        Long given = body.takeWhole("version");
        return given == null ? now.version() : given;
    }

    private static JsonDocument checked(JsonDocument body) {
        return body.requireEach("units", "unit", "factor")
                .requireEach("vendors", "vendor")
                .requireEach("contracts", "customer", "price", "from");
    }

    @POST
    @Path("{number}/copy-to")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Copy a product's global record to warehouses",
            description =
                    "With preview, says what would change and changes nothing. With the preview's version, does just"
                            + " what the preview said, or answers 409.")
    @RequestBody(content = @Content(schema = @Schema(implementation = CopyForm.class)))
    public CopyTo copyTo(@PathParam("number") String number, JsonDocument body, @Context SecurityContext security) {
        CopyForm form = body.require("warehouses").as(CopyForm.class);
        return form.preview()
                ? services.inventory().preview(number, form.warehouses())
                : services.inventory().copyTo(number, form.warehouses(), form.version(), caller(security));
    }

    @GET
    @Path("{number}/usage")
    @Operation(summary = "What was ordered of a product in each of the last twelve months, in base units")
    public Page<MonthlyUsage> usage(@PathParam("number") String number) {
        return Answers.all(services.inventory().usage(number));
    }
}
