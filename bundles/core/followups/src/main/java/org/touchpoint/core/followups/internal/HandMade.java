package org.touchpoint.core.followups.internal;

import static org.jooq.impl.DSL.lower;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER_CONTACT;
import static org.touchpoint.core.store.tables.Tables.SALES_ORDER;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.followup.NewFollowUp;
import org.touchpoint.api.followup.Placeholder;
import org.touchpoint.api.followup.Priority;
import org.touchpoint.api.user.Caller;
import org.touchpoint.core.store.Company;
import org.touchpoint.core.store.check.Fields;
import org.touchpoint.core.store.spi.Route;
import org.touchpoint.core.store.spi.Routing;
import org.touchpoint.core.store.tables.tables.records.CustomerRecord;
import org.touchpoint.core.store.tables.tables.records.FollowUpRecord;
import org.touchpoint.core.store.tables.tables.records.SalesOrderRecord;

/** Makes follow-ups by hand. */
final class HandMade {
    static final String MEDIA = "Follow-up Queue";
    private static final int LONGEST_SCRIPT = 20_000;
    private static final List<String> ANYTHING = List.of(Placeholder.EVENT, Placeholder.ORDER, Placeholder.HOLD);
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_NAME = 200;

    private final Company company;
    private final Routing routing;

    HandMade(Company company, Routing routing) {
        this.company = company;
        this.routing = routing;
    }

    /** The ids of the copies, the caller's own first where there is one. */
    List<Long> make(DSLContext db, NewFollowUp request, Caller caller, Tally tally) {
        FollowUpRecord pattern = pattern(request, caller);
        CustomerRecord customer = customer(db, request.customer());
        SalesOrderRecord order = order(db, customer, request.order());
        String script = script(request.script());
        pattern.setCustomerId(customer.getId());
        pattern.setOrderId(order == null ? null : order.getId());
        pattern.setContactId(contact(db, customer, order, request.contact()));
        List<Routing.Assignment> people = people(WantedChanges.routes(request.routeTo()), customer, caller);
        pattern.setScriptId(script == null ? null : ScriptTexts.keep(db, script));
        List<Long> ids = CopyWriter.ids(db, people.size());
        List<FollowUpRecord> copies = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            copies.add(copy(pattern, ids.get(i), ids.get(0), people.get(i)));
        }
        CopyWriter.insert(db, copies, tally);
        Steps.record(db, ids, pattern.getCreatedAt(), caller.login(), pattern.getReason());
        return copies.stream()
                .sorted((one, other) -> Boolean.compare(isOf(caller, other), isOf(caller, one)))
                .map(FollowUpRecord::getId)
                .toList();
    }

    private FollowUpRecord pattern(NewFollowUp request, Caller caller) {
        Instant now = company.clock().instant();
        Instant start = Dates.checked("startDate", request.startDate());
        FollowUpRecord pattern = new FollowUpRecord();
        pattern.setEpisode(0);
        pattern.setStatus(Statuses.OPEN);
        pattern.setClosed(false);
        pattern.setPriority(Priorities.number(
                request.priority() == null ? Priority.MEDIUM : Priorities.titled("priority", request.priority())));
        pattern.setSource(caller.login());
        pattern.setMedia(MEDIA);
        pattern.setStartAt(start == null ? now.truncatedTo(ChronoUnit.MICROS) : start);
        pattern.setFirstStartAt(pattern.getStartAt());
        pattern.setStopAt(Dates.checked("stopDate", request.stopDate()));
        Dates.requireOrder(pattern.getStartAt(), pattern.getStopAt());
        pattern.setMoves(0);
        pattern.setDetails(Wording.lines("details", request.details(), WantedChanges.LONGEST_DETAILS));
        pattern.setReason("Made by hand by " + caller.fullName() + ".");
        pattern.setCreatedAt(now);
        return pattern;
    }

    private static FollowUpRecord copy(FollowUpRecord pattern, long id, long groupId, Routing.Assignment person) {
        FollowUpRecord copy = new FollowUpRecord();
        copy.from(pattern);
        copy.setId(id);
        copy.setGroupId(groupId);
        copy.setSubject("hand:" + groupId);
        copy.setAssigneeId(person.userId());
        copy.setRouteReason(person.reason());
        return copy;
    }

    private static boolean isOf(Caller caller, FollowUpRecord copy) {
        return copy.getAssigneeId() == caller.userId();
    }

    private List<Routing.Assignment> people(List<String> routeTo, CustomerRecord customer, Caller caller) {
        List<Route> routes = routing.resolve("routeTo", routeTo);
        if (!routes.isEmpty()) {
            return routing.today().assign(routes, customer.getAccountExecutiveId(), customer.getAccountCsrId());
        }
        if (caller.userId() == Caller.SYSTEM.userId()) {
            throw TouchpointException.invalid(
                    "routeTo",
                    "routeTo is empty, and the system has no queue.",
                    "Give a user, a group or an account role.");
        }
        return List.of(new Routing.Assignment(caller.userId(), null));
    }

    private static CustomerRecord customer(DSLContext db, @Nullable String given) {
        String number = Fields.required("customer", given, LONGEST_NUMBER);
        CustomerRecord customer = db.fetchOne(CUSTOMER, CUSTOMER.CUSTOMER_NUMBER.eq(number));
        if (customer == null) {
            throw TouchpointException.invalid(
                    "customer", "There is no customer " + number + ".", "Check the number, or look it up in the list.");
        }
        if (customer.getHouseAccount()) {
            throw TouchpointException.invalid(
                    "customer", number + " is a house account, which never gets follow-ups.", "Give another customer.");
        }
        return customer;
    }

    private static @Nullable SalesOrderRecord order(DSLContext db, CustomerRecord customer, @Nullable String given) {
        String number = Fields.optional("order", given, LONGEST_NUMBER);
        if (number == null) {
            return null;
        }
        SalesOrderRecord order = db.fetchOne(SALES_ORDER, SALES_ORDER.ORDER_NUMBER.eq(number));
        if (order == null || !Objects.equals(order.getCustomerId(), customer.getId())) {
            throw TouchpointException.invalid(
                    "order",
                    "Customer " + customer.getCustomerNumber() + " has no order " + number + ".",
                    "Give the number of one of this customer's orders, or none.");
        }
        return order;
    }

    private static @Nullable Long contact(
            DSLContext db, CustomerRecord customer, @Nullable SalesOrderRecord order, @Nullable String given) {
        String name = Fields.optional("contact", given, LONGEST_NAME);
        if (name == null) {
            return order == null ? null : order.getContactId();
        }
        List<Long> found = db.select(CUSTOMER_CONTACT.ID)
                .from(CUSTOMER_CONTACT)
                .where(CUSTOMER_CONTACT.CUSTOMER_ID.eq(customer.getId()))
                .and(lower(CUSTOMER_CONTACT.NAME).eq(name.toLowerCase(Locale.ROOT)))
                .orderBy(CUSTOMER_CONTACT.ORDINAL, CUSTOMER_CONTACT.ID)
                .fetch(CUSTOMER_CONTACT.ID);
        if (found.isEmpty()) {
            throw TouchpointException.invalid(
                    "contact",
                    "Customer " + customer.getCustomerNumber() + " has no contact " + name + ".",
                    "Give the name of one of this customer's contacts, or none.");
        }
        return found.get(0);
    }

    /** Made for one customer, before the eyes of whoever made it: what has nothing to fill it is seen as a blank at once. */
    private static @Nullable String script(@Nullable String given) {
        String script = Wording.lines("script", given, LONGEST_SCRIPT);
        List<String> unfillable = script == null ? List.of() : Placeholders.unfillable(script, ANYTHING);
        if (!unfillable.isEmpty()) {
            throw TouchpointException.invalid(
                    "script",
                    "Nothing is known to fill [" + String.join("], [", unfillable) + "] with.",
                    "Use [" + String.join("], [", Placeholders.fillable(ANYTHING)) + "], or leave the brackets out.");
        }
        return script;
    }
}
