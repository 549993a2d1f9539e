package org.touchpoint.core.events.internal.preview;

import static org.touchpoint.core.store.tables.Tables.APP_USER;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER;
import static org.touchpoint.core.store.tables.Tables.FOLLOW_UP;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.order.OrderPreview.Assignee;
import org.touchpoint.api.order.OrderPreview.Outcome;
import org.touchpoint.core.events.internal.definitions.Definition;
import org.touchpoint.core.events.internal.definitions.LiveDefinition;
import org.touchpoint.core.store.Transactions;
import org.touchpoint.core.store.spi.FollowUpMaker.Occasion;
import org.touchpoint.core.store.spi.Routing;

/** Reads what an outlook needs beside the rules: the customer, and in whose queues follow-ups would be. */
public final class OutlookReader {
    private final Transactions transactions;
    private final Routing routing;

    public OutlookReader(Transactions transactions, Routing routing) {
        this.transactions = transactions;
        this.routing = routing;
    }

    /** The customer to whom something would happen. */
    record Customer(
            long id,
            boolean houseAccount,
            @Nullable Long executiveId,
            @Nullable Long csrId) {}

    Customer customer(long id) {
        return transactions.read(
                db -> db.select(CUSTOMER.HOUSE_ACCOUNT, CUSTOMER.ACCOUNT_EXECUTIVE_ID, CUSTOMER.ACCOUNT_CSR_ID)
                        .from(CUSTOMER)
                        .where(CUSTOMER.ID.eq(id))
                        .fetchSingle(row -> new Customer(
                                id,
                                row.get(CUSTOMER.HOUSE_ACCOUNT),
                                row.get(CUSTOMER.ACCOUNT_EXECUTIVE_ID),
                                row.get(CUSTOMER.ACCOUNT_CSR_ID))));
    }

    /** Does work with the routing rules as they are today, in one transaction. */
    <T> T read(Function<Router, T> work) {
        return transactions.read(db -> work.apply(new Router(db)));
    }

    /** In whose queues follow-ups would be today; good for one transaction. */
    final class Router {
        private final DSLContext db;
        private final Map<Long, Record2<String, String>> users = new HashMap<>();
        private Routing.@Nullable Today today;

        private Router(DSLContext db) {
            this.db = db;
        }

        /** What an occasion comes to; without assignees if everybody has the follow-up already. */
        Outcome outcome(LiveDefinition live, Occasion occasion, Customer customer) {
            Definition definition = live.definition();
            Set<Long> there = assignees(definition.id(), occasion);
            List<Assignee> assignees =
                    rules().assign(definition.setup().routes(), customer.executiveId(), customer.csrId()).stream()
                            .filter(assignment -> !there.contains(assignment.userId()))
                            .map(this::assignee)
                            .toList();
            return new Outcome(
                    live.name(),
                    Objects.requireNonNullElse(
                                    occasion.priority(), definition.setup().priority())
                            .title(),
                    assignees,
                    occasion.startAt(),
                    occasion.reason(),
                    null);
        }

        private Routing.Today rules() {
            if (today == null) {
                today = routing.today();
            }
            return today;
        }

        /** Who has a copy already: only what is made once for a customer can be there before its order. */
        private Set<Long> assignees(long definition, Occasion occasion) {
            return Set.copyOf(db.select(FOLLOW_UP.ASSIGNEE_ID)
                    .from(FOLLOW_UP)
                    .where(FOLLOW_UP.DEFINITION_ID.eq(definition))
                    .and(FOLLOW_UP.SUBJECT.eq(occasion.subject()))
                    .and(FOLLOW_UP.EPISODE.eq(occasion.episode()))
                    .fetchSet(FOLLOW_UP.ASSIGNEE_ID));
        }

        private Assignee assignee(Routing.Assignment assignment) {
            Record2<String, String> user = users.computeIfAbsent(
                    assignment.userId(),
                    id -> db.select(APP_USER.LOGIN, APP_USER.FULL_NAME)
                            .from(APP_USER)
                            .where(APP_USER.ID.eq(id))
                            .fetchSingle());
            return new Assignee(user.value1(), user.value2(), assignment.reason());
        }
    }
}
