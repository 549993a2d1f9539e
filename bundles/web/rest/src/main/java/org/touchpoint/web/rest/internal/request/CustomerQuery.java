package org.touchpoint.web.rest.internal.request;

import static org.touchpoint.web.rest.internal.request.Parameters.flag;
import static org.touchpoint.web.rest.internal.request.Parameters.oneOf;
import static org.touchpoint.web.rest.internal.request.Parameters.text;

import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.customer.CustomerFilter;
import org.touchpoint.api.customer.Relationship;
import org.touchpoint.api.customer.ValueTier;
import org.touchpoint.api.user.Users;

/** The parameters of the list of customers. */
public final class CustomerQuery extends Paging {
    /** The value tiers by their titles. */
    public static final List<String> TIERS =
            Arrays.stream(ValueTier.values()).map(ValueTier::title).toList();
    /** The kinds of relationship by their titles. */
    public static final List<String> RELATIONSHIPS =
            Arrays.stream(Relationship.values()).map(Relationship::title).toList();

    @QueryParam("text")
    @Parameter(
            description =
                    "Beginnings of words of number, name, contacts, e-mail and city, or digits of a telephone number")
    private @Nullable String text;

    @QueryParam("accountExecutive")
    @Parameter(description = "A log-in")
    private @Nullable String accountExecutive;

    @QueryParam("accountCsr")
    @Parameter(description = "A log-in")
    private @Nullable String accountCsr;

    @QueryParam("valueTier")
    @Parameter(description = "Gold, Silver, Bronze")
    private @Nullable String valueTier;

    @QueryParam("relationship")
    @Parameter(description = "transactional, collaborative, strategic")
    private @Nullable String relationship;

    @QueryParam("segment")
    private @Nullable String segment;

    @QueryParam("mine")
    @Parameter(description = "true: those whose account executive or account CSR is whoever asks")
    private @Nullable String mine;

    @QueryParam("onHold")
    @Parameter(description = "true: those with an order on credit hold")
    private @Nullable String onHold;

    @QueryParam("overLimit")
    @Parameter(description = "true: those over their credit limit")
    private @Nullable String overLimit;

    @QueryParam("sort")
    @Parameter(
            description =
                    "number (if absent), name, city, valueTier, creditAvailable or lastOrderAt; the other way round with a leading -")
    private @Nullable String sort;

    /**
     * What is asked for.
     *
     * @param login the caller's log-in, for {@code mine}
     */
    public CustomerFilter filter(String login, Users users) {
        return new CustomerFilter(
                text(text),
                LogInFilter.of("accountExecutive", accountExecutive, users),
                LogInFilter.of("accountCsr", accountCsr, users),
                oneOf("valueTier", valueTier, TIERS),
                oneOf("relationship", relationship, RELATIONSHIPS),
                text(segment),
                flag("mine", mine) ? login : null,
                flag("onHold", onHold),
                flag("overLimit", overLimit),
                text(sort));
    }
}
