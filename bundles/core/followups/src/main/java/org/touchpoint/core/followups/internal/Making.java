package org.touchpoint.core.followups.internal;

import static org.touchpoint.core.store.tables.Tables.CUSTOMER;
import static org.touchpoint.core.store.tables.Tables.EVENT_DEFINITION;
import static org.touchpoint.core.store.tables.Tables.ORDER_HOLD;
import static org.touchpoint.core.store.tables.Tables.SALES_ORDER;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.plugin.ContactSource;
import org.touchpoint.core.store.check.Fields;
import org.touchpoint.core.store.spi.FollowUpMaker.Maker;
import org.touchpoint.core.store.spi.FollowUpMaker.Occasion;
import org.touchpoint.core.store.spi.Routing;
import org.touchpoint.core.store.tables.tables.records.CustomerRecord;
import org.touchpoint.core.store.tables.tables.records.FollowUpRecord;
import org.touchpoint.core.store.tables.tables.records.SalesOrderRecord;

/**
 * Makes the follow-ups of one definition for any number of occasions, in a fixed number of statements.
 *
 * <p>An IN stands alone in its WHERE here and elsewhere in this room: beside another condition, HSQLDB reads the whole table.
 */
final class Making {
    /** How many copies were made, and the ids of all that were to be made: one that was there already is not among the follow-ups. */
    record Made(int count, List<Long> ids) {}

    static final String SOURCE = "CRM";
    static final int LONGEST_REASON = 500;

    private final DSLContext db;
    private final Maker maker;
    private final Routing.Today routing;
    private final Instant now;
    private final Tally tally;

    Making(DSLContext db, Maker maker, Routing.Today routing, Instant now, Tally tally) {
        this.db = db;
        this.maker = maker;
        this.routing = routing;
        this.now = now;
        this.tally = tally;
    }

    /** The Response Status list of a definition. */
    static Statuses statuses(DSLContext db, long definitionId) {
        return Statuses.kept(db.select(EVENT_DEFINITION.RESPONSE_STATUS)
                .from(EVENT_DEFINITION)
                .where(EVENT_DEFINITION.ID.eq(definitionId))
                .fetchOne(EVENT_DEFINITION.RESPONSE_STATUS));
    }

    /** Makes them. */
    Made make(List<Occasion> occasions) {
        Set<Long> released = released(occasions);
        Map<Long, CustomerRecord> customers = customers(occasions);
        Map<String, SalesOrderRecord> orders = orders(occasions);
        Groups groups = new Groups(
                db,
                maker.definitionId(),
                occasions.stream().map(Occasion::subject).collect(Collectors.toSet()));
        String status = statuses(db, maker.definitionId()).first();
        List<FollowUpRecord> copies = new ArrayList<>();
        for (Occasion occasion : occasions) {
            CustomerRecord customer = customers.get(occasion.customerId());
            boolean moot = occasion.holdId() != null && released.contains(occasion.holdId());
            if (customer != null && !moot) {
                SalesOrderRecord order = occasion.orderNumber() == null ? null : orders.get(occasion.orderNumber());
                copies.addAll(copies(occasion, customer, order, status, groups));
            }
        }
        number(copies, groups);
        int count = CopyWriter.insert(db, copies, tally);
        return new Made(count, copies.stream().map(FollowUpRecord::getId).toList());
    }

    /** Who would get each of these, were there no copies yet; nobody for a house account. Writes nothing. */
    List<List<Routing.Assignment>> people(List<Occasion> occasions) {
        Map<Long, CustomerRecord> customers = customers(occasions);
        List<List<Routing.Assignment>> people = new ArrayList<>();
        for (Occasion occasion : occasions) {
            CustomerRecord customer = customers.get(occasion.customerId());
            people.add(customer == null ? List.of() : people(customer));
        }
        return people;
    }

    private List<Routing.Assignment> people(CustomerRecord customer) {
        return routing.assign(maker.routes(), customer.getAccountExecutiveId(), customer.getAccountCsrId());
    }

    private void number(List<FollowUpRecord> copies, Groups groups) {
        List<Long> ids = copies.isEmpty() ? List.of() : CopyWriter.ids(db, copies.size());
        for (int i = 0; i < copies.size(); i++) {
            FollowUpRecord copy = copies.get(i);
            copy.setId(ids.get(i));
            copy.setGroupId(groups.id(copy.getSubject(), copy.getEpisode(), ids.get(i)));
        }
    }

    private List<FollowUpRecord> copies(
            Occasion occasion,
            CustomerRecord customer,
            @Nullable SalesOrderRecord order,
            String status,
            Groups groups) {
        List<FollowUpRecord> copies = new ArrayList<>();
        for (Routing.Assignment assignment : people(customer)) {
            if (groups.add(occasion.subject(), occasion.episode(), assignment.userId())) {
                copies.add(copy(occasion, order, status, assignment));
            }
        }
        return copies;
    }

    private FollowUpRecord copy(
            Occasion occasion, @Nullable SalesOrderRecord order, String status, Routing.Assignment assignment) {
        FollowUpRecord copy = new FollowUpRecord();
        copy.setDefinitionId(maker.definitionId());
        copy.setSubject(occasion.subject());
        copy.setEpisode(occasion.episode());
        copy.setAssigneeId(assignment.userId());
        copy.setRouteReason(assignment.reason());
        copy.setCustomerId(occasion.customerId());
        copy.setOrderId(order == null ? null : order.getId());
        copy.setHoldId(occasion.holdId());
        copy.setContactId(order == null || maker.contactSource() != ContactSource.ORDER ? null : order.getContactId());
        copy.setStatus(status);
        copy.setClosed(false);
        copy.setPriority(Priorities.number(Objects.requireNonNullElse(occasion.priority(), maker.priority())));
        copy.setSource(SOURCE);
        copy.setMedia(maker.media());
        copy.setStartAt(occasion.startAt());
        copy.setFirstStartAt(occasion.startAt());
        copy.setMoves(0);
        copy.setScriptId(maker.scriptId());
        copy.setPlaceholders(PlaceholderValues.column(occasion.placeholders()));
        copy.setReason(Fields.fitted(occasion.reason(), LONGEST_REASON));
        copy.setCreatedAt(now);
        return copy;
    }

    /**
     * The holds among these that are released already: nobody need release them any more. The holds are locked (by an update
     * that changes nothing, as {@code FOR UPDATE} locks nothing on HSQLDB), so that a release either is seen here or sees, and
     * closes, what is made here.
     */
    private Set<Long> released(List<Occasion> occasions) {
        Set<Long> holds = occasions.stream()
                .map(Occasion::holdId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (holds.isEmpty()) {
            return Set.of();
        }
        db.update(ORDER_HOLD)
                .set(ORDER_HOLD.PLACED_BY, ORDER_HOLD.PLACED_BY)
                .where(ORDER_HOLD.ID.in(holds))
                .execute();
        return db.select(ORDER_HOLD.ID, ORDER_HOLD.RELEASED_AT).from(ORDER_HOLD).where(ORDER_HOLD.ID.in(holds)).stream()
                .filter(hold -> hold.value2() != null)
                .map(Record2::value1)
                .collect(Collectors.toSet());
    }

    private Map<Long, CustomerRecord> customers(List<Occasion> occasions) {
        return db
                .select(CUSTOMER.ID, CUSTOMER.ACCOUNT_EXECUTIVE_ID, CUSTOMER.ACCOUNT_CSR_ID, CUSTOMER.HOUSE_ACCOUNT)
                .from(CUSTOMER)
                .where(CUSTOMER.ID.in(
                        occasions.stream().map(Occasion::customerId).collect(Collectors.toSet())))
                .fetchInto(CUSTOMER)
                .stream()
                .filter(customer -> !customer.getHouseAccount())
                .collect(Collectors.toMap(CustomerRecord::getId, Function.identity()));
    }

    private Map<String, SalesOrderRecord> orders(List<Occasion> occasions) {
        Set<String> numbers = occasions.stream()
                .map(Occasion::orderNumber)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (numbers.isEmpty()) {
            return Map.of();
        }
        return db.select(SALES_ORDER.ID, SALES_ORDER.ORDER_NUMBER, SALES_ORDER.CONTACT_ID)
                .from(SALES_ORDER)
                .where(SALES_ORDER.ORDER_NUMBER.in(numbers))
                .fetchInto(SALES_ORDER)
                .intoMap(SALES_ORDER.ORDER_NUMBER);
    }
}
