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
import org.touchpoint.api.customer.Address;
import org.touchpoint.api.customer.Customer;
import org.touchpoint.api.customer.CustomerFilter;
import org.touchpoint.api.customer.CustomerFollowUp;
import org.touchpoint.api.customer.CustomerSettings;
import org.touchpoint.api.customer.RecentTransaction;
import org.touchpoint.api.customer.TimeLineEntry;
import org.touchpoint.web.rest.internal.Services;
import org.touchpoint.web.rest.internal.json.JsonDocument;
import org.touchpoint.web.rest.internal.json.Shape;
import org.touchpoint.web.rest.internal.request.CustomerQuery;
import org.touchpoint.web.rest.internal.request.Paging;
import org.touchpoint.web.rest.internal.request.Parameters;
import org.touchpoint.web.rest.internal.request.TimeLineQuery;

/** Customers, and what happens with them. */
@Path("customers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customers")
@Singleton
public final class CustomersResource {
    private static final List<String> KINDS_OF_ADDRESS = List.of(Address.BILL_TO, Address.SHIP_TO);
    private static final List<String> FOLLOW_UPS = List.of("open", "all");
    private static final Map<String, Object> DEFAULTS =
            Map.of("contacts", List.of(), "addresses", List.of(), "balance", 0, "houseAccount", false);
    private static final Shape<CustomerSettings> SHAPE = new Shape<>(
            Customer.class,
            CustomerSettings.class,
            "accountExecutive",
            "accountCsr",
            "creditLimit",
            "terms",
            "valueTier",
            "relationship",
            "segment",
            "country");

    private final Services services;

    @Inject
    public CustomersResource(Services services) {
        this.services = services;
    }

    /** What somebody writes down about a customer. */
    public record NewNote(String text) {}

    @GET
    @Operation(summary = "Customers")
    public Page<Customer> list(@BeanParam CustomerQuery query, @Context SecurityContext security) {
        CustomerFilter filter = query.filter(caller(security).login(), services.users());
        return services.customers().list(filter, query.page());
    }

    @GET
    @Path("segments")
    @Operation(summary = "The segments that customers are in, by name")
    public Page<String> segments() {
        return Answers.all(services.customers().segments());
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
                            + " unless they are unchanged. With the version that was read, a change that somebody else has made"
                            + " meanwhile is not lost: 409. PATCH changes some fields alone.")
    @RequestBody(content = @Content(schema = @Schema(implementation = CustomerSettings.class)))
    public Customer replace(@PathParam("number") String number, JsonDocument body, @Context SecurityContext security) {
        Long version = body.takeName("number", number).takeWhole("version");
        CustomerSettings settings = SHAPE.replace(current(number, version), DEFAULTS, checked(body));
        return services.customers().change(number, settings, version, caller(security));
    }

    @PATCH
    @Path("{number}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Operation(
            summary = "Change some fields of a customer (JSON merge patch)",
            description =
                    "With the version that was read, a change that somebody else has made meanwhile is not lost: 409.")
    @RequestBody(content = @Content(schema = @Schema(implementation = CustomerSettings.class)))
    public Customer change(@PathParam("number") String number, JsonDocument body, @Context SecurityContext security) {
        Long version = body.takeName("number", number).takeWhole("version");
        CustomerSettings settings = SHAPE.change(current(number, version), checked(body));
        return services.customers().change(number, settings, version, caller(security));
    }

    @GET
    @Path("{number}/transactions")
    @Operation(summary = "A customer's Recent Transactions, latest first")
    public Page<RecentTransaction> transactions(@PathParam("number") String number, @BeanParam Paging paging) {
        return services.customers().recentTransactions(number, paging.page());
    }

    @GET
    @Path("{number}/time-line")
    @Operation(
            summary = "Everything that happened with a customer, latest first",
            description =
                    "Recent Transactions, and every step of every follow-up. total counts all entries of these kinds;"
                            + " it goes on behind the last entry with before.")
    public Page<TimeLineEntry> timeLine(@PathParam("number") String number, @BeanParam TimeLineQuery query) {
        return services.customers().timeLine(number, query.filter());
    }

    @POST
    @Path("{number}/notes")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Write a note to a customer's time line")
    @RequestBody(content = @Content(schema = @Schema(implementation = NewNote.class)))
    @APIResponse(
            responseCode = "201",
            description = "Written",
            content = @Content(schema = @Schema(implementation = TimeLineEntry.class)))
    public Response note(@PathParam("number") String number, JsonDocument body, @Context SecurityContext security) {
        String text = body.require("text").as(NewNote.class).text();
        TimeLineEntry note = services.customers().addNote(number, text, caller(security));
        return Answers.created(note, "customers/" + number + "/time-line", note.id());
    }

    @GET
    @Path("{number}/follow-ups")
    @Operation(
            summary = "A customer's follow-ups, whosever they are",
            description = "The open ones, the next to be worked first; with status=all every one, the latest first.")
    public Page<CustomerFollowUp> followUps(
            @PathParam("number") String number,
            @BeanParam Paging paging,
            @QueryParam("status") @Parameter(description = "open (if absent) or all") @Nullable String status,
            @Context SecurityContext security) {
        boolean all = "all".equals(Parameters.oneOf("status", status, FOLLOW_UPS));
        return services.customers().followUps(number, all, paging.page(), caller(security));
    }

    /** What a change is merged into; one that is based on another version is refused before its fields are looked at. */
    private Customer current(String number, @Nullable Long version) {
        Customer current = services.customers().get(number);
        if (version != null && version != current.version()) {
            String who = current.changedBy() == null ? "Somebody else" : current.changedBy();
            throw TouchpointException.conflict(
                    "version",
                    who + " has changed " + current.name() + " since you opened it.",
                    "Look at what is there now, then change it again.");
        }
        return current;
    }

    private static JsonDocument checked(JsonDocument body) {
        return body.canonical("valueTier", CustomerQuery.TIERS)
                .canonical("relationship", CustomerQuery.RELATIONSHIPS)
                .canonicalEach("addresses", "kind", KINDS_OF_ADDRESS)
                .requireEach("contacts", "name")
                .requireEach("addresses", "kind", "street", "city");
    }
}
