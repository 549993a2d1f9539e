package org.touchpoint.core.followups.internal;

import static org.jooq.impl.DSL.cast;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;
import static org.jooq.impl.SQLDataType.BIGINT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.CaseConditionStep;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.touchpoint.core.store.spi.Route;
import org.touchpoint.core.store.spi.Routing;
import org.touchpoint.core.store.tables.tables.Customer;

/** Who gets a customer's copy, as SQL: the user's id, and why it is not the person routed to (null if it is). */
record Assignee(Field<Long> userId, Field<String> reason) {
    private static final DataType<String> REASON = SQLDataType.VARCHAR(Making.LONGEST_REASON);

    /** The same person for every customer. */
    static Assignee of(Routing.Assignment person) {
        return new Assignee(cast(inline(person.userId()), BIGINT), text(person.reason()));
    }

    /** Whoever stands in that column of the customer's, or the stand-in, or where it is null the fallback. */
    static Assignee of(Field<Long> column, String missing, Routing.Today routing) {
        Routing.Assignment fallback = routing.fallback(missing);
        CaseConditionStep<Long> userId = when(column.isNull(), inline(fallback.userId()));
        CaseConditionStep<String> reason = when(column.isNull(), text(fallback.reason()));
        for (Map.Entry<Long, Routing.Assignment> substitute :
                routing.substitutes().entrySet()) {
            userId = userId.when(
                    column.eq(inline(substitute.getKey())),
                    inline(substitute.getValue().userId()));
            reason = reason.when(
                    column.eq(inline(substitute.getKey())),
                    text(substitute.getValue().reason()));
        }
        return new Assignee(userId.otherwise(column), reason.otherwise(text(null)));
    }

    /** Those of a Route To list: first those who depend on the customer, then the people who are the same for every one. */
    static List<Assignee> all(List<Route> routes, Customer customer, Routing.Today routing) {
        List<Assignee> all = new ArrayList<>(ofCustomer(routes, customer, routing));
        fixed(routes, routing).forEach(person -> all.add(of(person)));
        return all;
    }

    /** Those of the routes who depend on the customer. */
    static List<Assignee> ofCustomer(List<Route> routes, Customer customer, Routing.Today routing) {
        List<Assignee> assignees = new ArrayList<>();
        for (Route route : routes) {
            if (route.kind() == Route.Kind.EXECUTIVE) {
                assignees.add(of(customer.ACCOUNT_EXECUTIVE_ID, "The customer has no account executive", routing));
            } else if (route.kind() == Route.Kind.CSR) {
                assignees.add(of(customer.ACCOUNT_CSR_ID, "The customer has no account CSR", routing));
            }
        }
        return assignees;
    }

    /** The people of the routes that are the same for every customer. */
    static List<Routing.Assignment> fixed(List<Route> routes, Routing.Today routing) {
        List<Route> named = routes.stream()
                .filter(route -> route.kind() == Route.Kind.USER || route.kind() == Route.Kind.GROUP)
                .toList();
        return named.isEmpty() && !routes.isEmpty() ? List.of() : routing.assign(named, null, null);
    }

    static Field<String> text(@Nullable String reason) {
        return cast(inline(reason, REASON), REASON);
    }
}
