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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.Page;
import org.touchpoint.api.customer.Customer;
import org.touchpoint.api.customer.CustomerFilter;
import org.touchpoint.api.customer.CustomerSettings;
import org.touchpoint.api.customer.RecentTransaction;
import org.touchpoint.api.customer.ValueTier;
import org.touchpoint.web.rest.internal.Services;
import org.touchpoint.web.rest.internal.json.JsonDocument;
import org.touchpoint.web.rest.internal.json.Shape;
import org.touchpoint.web.rest.internal.request.LogInFilter;
import org.touchpoint.web.rest.internal.request.Paging;
import org.touchpoint.web.rest.internal.request.Parameters;

/** Customers and their Recent Transactions. */
@Path("customers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customers")
@Singleton
public final class CustomersResource {
    private static final List<String> TIERS =
            Arrays.stream(ValueTier.values()).map(ValueTier::title).toList();
    private static final Map<String, Object> DEFAULTS =
            Map.of("contacts", List.of(), "balance", 0, "houseAccount", false);
    private static final Shape<CustomerSettings> SHAPE = new Shape<>(
            Customer.class,
            CustomerSettings.class,
            "accountExecutive",
            "accountCsr",
            "creditLimit",
            "valueTier",
            "country");

    private final Services services;

    @Inject
    public CustomersResource(Services services) {
        this.services = services;
    }

    @GET
    @Operation(summary = "Customers, by number")
    public Page<Customer> list(
            @BeanParam Paging paging,
            @QueryParam("text") @Nullable String text,
            @QueryParam("accountExecutive") @Nullable String accountExecutive,
            @QueryParam("accountCsr") @Nullable String accountCsr,
            @QueryParam("valueTier") @Nullable String valueTier) {
        CustomerFilter filter = new CustomerFilter(
                text(text),
                LogInFilter.of("accountExecutive", accountExecutive, services.users()),
                LogInFilter.of("accountCsr", accountCsr, services.users()),
                Parameters.oneOf("valueTier", valueTier, TIERS));
        return services.customers().list(filter, paging.page());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Create a customer",
            description = "Under the next free number if number is absent. Fields that are only read are refused.")
    @RequestBody(content = @Content(schema = @Schema(implementation = Customer.class)))
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = Customer.class)))
    public Response create(JsonDocument body, @Context SecurityContext security) {
        String number = text(body.takeText("number"));
        CustomerSettings settings = SHAPE.create(DEFAULTS, checked(body));
        Customer made = services.customers().create(number == null ? "" : number, settings, caller(security));
        return Answers.created(made, "customers", made.number());
    }

    @GET
    @Path("{number}")
    @Operation(summary = "A customer")
    public Customer get(@PathParam("number") String number) {
        return services.customers().get(number);
    }

    @PUT
    @Path("{number}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Replace what is kept about a customer",
            description =
                    "Absent fields become what they are in a new customer. Fields that can only be read are refused"
                            + " unless they are unchanged. PATCH changes some fields alone.")
    @RequestBody(content = @Content(schema = @Schema(implementation = CustomerSettings.class)))
    public Customer replace(@PathParam("number") String number, JsonDocument body, @Context SecurityContext security) {
        body.takeName("number", number);
        CustomerSettings settings = SHAPE.replace(services.customers().get(number), DEFAULTS, checked(body));
        return services.customers().change(number, settings, caller(security));
    }

    @PATCH
    @Path("{number}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Operation(summary = "Change some fields of a customer (JSON merge patch)")
    @RequestBody(content = @Content(schema = @Schema(implementation = CustomerSettings.class)))
    public Customer change(@PathParam("number") String number, JsonDocument body, @Context SecurityContext security) {
        body.takeName("number", number);
        CustomerSettings settings = SHAPE.change(services.customers().get(number), checked(body));
        return services.customers().change(number, settings, caller(security));
    }

    @GET
    @Path("{number}/transactions")
    @Operation(summary = "A customer's Recent Transactions, latest first")
    public Page<RecentTransaction> transactions(@PathParam("number") String number, @BeanParam Paging paging) {
        return services.customers().recentTransactions(number, paging.page());
    }

    private static JsonDocument checked(JsonDocument body) {
        return body.canonical("valueTier", TIERS).requireEach("contacts", "name");
    }
}
