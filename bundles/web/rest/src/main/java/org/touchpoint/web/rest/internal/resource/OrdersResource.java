package org.touchpoint.web.rest.internal.resource;

import static org.touchpoint.web.rest.internal.auth.CallerContext.caller;
import static org.touchpoint.web.rest.internal.request.Parameters.day;
import static org.touchpoint.web.rest.internal.request.Parameters.text;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
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
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.Page;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.order.HoldKind;
import org.touchpoint.api.order.Order;
import org.touchpoint.api.order.OrderFilter;
import org.touchpoint.api.order.OrderFollowUp;
import org.touchpoint.api.order.OrderPreview;
import org.touchpoint.api.order.OrderRequest;
import org.touchpoint.api.order.OrderStatus;
import org.touchpoint.api.order.OrderSummary;
import org.touchpoint.web.rest.internal.Services;
import org.touchpoint.web.rest.internal.json.JsonDocument;
import org.touchpoint.web.rest.internal.request.Paging;
import org.touchpoint.web.rest.internal.request.Parameters;

/** Quotes and orders: entered, accepted, held, released, cancelled. */
@Path("orders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Orders")
@Singleton
public final class OrdersResource {
    private static final List<String> STATUSES =
            Arrays.stream(OrderStatus.values()).map(OrderStatus::title).toList();
    private static final List<String> HELD = Stream.concat(
                    Stream.of("any"), Arrays.stream(HoldKind.values()).map(HoldKind::title))
            .toList();
    private static final List<String> CHANNELS = List.of("telephone", "web", "point of sale", "edi", "import");

    private final Services services;

    @Inject
    public OrdersResource(Services services) {
        this.services = services;
    }

    /** A hold placed by hand. */
    public record NewHold(String kind, String reason) {}

    /** What is noted when a hold is released. */
    public record ReleaseNote(@Nullable String note) {}

    /** Why an order is cancelled. */
    public record Cancellation(String reason) {}

    @GET
    @Operation(summary = "Orders, latest first unless sorted otherwise")
    public Page<OrderSummary> list(
            @BeanParam Paging paging,
            @QueryParam("text")
                    @Parameter(
                            description = "Part of number, reference, purchase order, customer's number or name;"
                                    + " or a product's number in full")
                    @Nullable
                    String text,
            @QueryParam("customer") @Nullable String customer,
            @QueryParam("status") @Nullable String status,
            @QueryParam("channel") @Nullable String channel,
            @QueryParam("from") @Parameter(description = "First day of the order date") @Nullable String from,
            @QueryParam("to") @Parameter(description = "Last day of the order date") @Nullable String to,
            @QueryParam("held")
                    @Parameter(description = "any, credit, price or operational: with a hold that is not released")
                    @Nullable
                    String held,
            @QueryParam("product") @Parameter(description = "A number of a product on a line") @Nullable String product,
            @QueryParam("sort")
                    @Parameter(
                            description = "orderedAt, number, customerName, status, channel, wantedDate or total; the"
                                    + " other way round with a leading -; -orderedAt if absent")
                    @Nullable
                    String sort) {
        OrderFilter filter = new OrderFilter(
                text(text),
                text(customer),
                Parameters.oneOf("status", status, STATUSES),
                Parameters.oneOf("channel", channel, CHANNELS),
                day("from", from),
                day("to", to),
                Parameters.oneOf("held", held, HELD),
                text(product),
                text(sort));
        return services.orders().list(filter, paging.page());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Enter a quote or an order",
            description = "When this answers, the order is on disk. The same Idempotency-Key with the same body gives"
                    + " the first answer again and no second order; with another body 409.")
    @RequestBody(content = @Content(schema = @Schema(implementation = OrderRequest.class)))
    @APIResponse(
            responseCode = "201",
            description = "Entered, with its holds if it has any",
            content = @Content(schema = @Schema(implementation = Order.class)))
    public Response enter(
            JsonDocument body,
            @HeaderParam("Idempotency-Key") @Parameter(description = "1 to 200 characters") @Nullable String key,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        requireOneKey(headers.getRequestHeader("Idempotency-Key"));
        body.require("customer", "lines")
                .requireEach("lines", "product", "quantity")
                .orElse("quote", false);
        Order order = services.orders().accept(body.as(OrderRequest.class), key, caller(security));
        return Answers.created(order, "orders", order.number());
    }

    @POST
    @Path("preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What entering a quote or an order would come to",
            description = "Prices, everything that is at fault, credit, the holds that guards would place, and the"
                    + " follow-ups that events would make. Nothing is written; whatever is missing is told as a fault.")
    @RequestBody(content = @Content(schema = @Schema(implementation = OrderRequest.class)))
    public OrderPreview preview(JsonDocument body, @Context SecurityContext security) {
        OrderRequest request = body.orElse("quote", false).as(OrderRequest.class);
        return services.orders().preview(request, caller(security));
    }

    @GET
    @Path("{number}/follow-ups")
    @Operation(
            summary = "Every follow-up about an order",
            description = "Whose they are and how they stand; mayOpen says whether the caller may open one.")
    public Page<OrderFollowUp> followUps(@PathParam("number") String number, @Context SecurityContext security) {
        return Answers.all(services.orders().followUps(number, caller(security)));
    }

    @GET
    @Path("{number}")
    @Operation(summary = "A quote or an order")
    public Order get(@PathParam("number") String number) {
        return services.orders().get(number);
    }

    @POST
    @Path("{number}/accept")
    @Operation(summary = "Turn a quote into an order")
    public Order accept(@PathParam("number") String number, @Context SecurityContext security) {
        return services.orders().acceptQuote(number, caller(security));
    }

    @POST
    @Path("{number}/cancel")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Cancel a quote or an order")
    @RequestBody(content = @Content(schema = @Schema(implementation = Cancellation.class)))
    public Order cancel(@PathParam("number") String number, JsonDocument body, @Context SecurityContext security) {
        String reason = body.require("reason").as(Cancellation.class).reason();
        return services.orders().cancel(number, reason, caller(security));
    }

    @POST
    @Path("{number}/holds")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Place an order on hold", description = "kind is credit, price or operational")
    @RequestBody(content = @Content(schema = @Schema(implementation = NewHold.class)))
    public Order hold(@PathParam("number") String number, JsonDocument body, @Context SecurityContext security) {
        NewHold hold = body.require("kind", "reason").as(NewHold.class);
        return services.orders().hold(number, kind(hold.kind()), hold.reason(), caller(security));
    }

    @POST
    @Path("{number}/holds/{id}/release")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @Operation(summary = "Release a hold", description = "Closes every follow-up made for it. The body may be absent.")
    @RequestBody(content = @Content(schema = @Schema(implementation = ReleaseNote.class)))
    public Order release(
            @PathParam("number") String number,
            @PathParam("id") long id,
            JsonDocument body,
            @Context SecurityContext security) {
        String note = body.as(ReleaseNote.class).note();
        return services.orders().release(number, id, note, caller(security));
    }

    /** Which of two keys was meant cannot be told, and the wrong one makes a second order. */
    private static void requireOneKey(@Nullable List<String> keys) {
        if (keys != null && keys.size() > 1) {
            throw TouchpointException.invalid(
                    "Idempotency-Key",
                    "The header Idempotency-Key is there " + keys.size() + " times.",
                    "Send it once for each order.");
        }
    }

    private static HoldKind kind(String title) {
        return Arrays.stream(HoldKind.values())
                .filter(kind -> kind.title().equalsIgnoreCase(title.strip()))
                .findFirst()
                .orElseThrow(() -> TouchpointException.invalid(
                        "kind", "There is no kind of hold " + title + ".", "Give credit, price or operational."));
    }
}
