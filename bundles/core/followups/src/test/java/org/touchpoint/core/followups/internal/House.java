package org.touchpoint.core.followups.internal;

import static org.touchpoint.core.store.tables.Tables.APP_USER;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER;
import static org.touchpoint.core.store.tables.Tables.EVENT_DEFINITION;
import static org.touchpoint.core.store.tables.Tables.FOLLOW_UP;
import static org.touchpoint.core.store.tables.Tables.FOLLOW_UP_STEP;
import static org.touchpoint.core.store.tables.Tables.ORDER_HOLD;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.followup.FollowUp;
import org.touchpoint.api.followup.FollowUpFilter;
import org.touchpoint.api.followup.FollowUpUpdate;
import org.touchpoint.api.followup.Priority;
import org.touchpoint.api.plugin.ContactSource;
import org.touchpoint.api.user.Caller;
import org.touchpoint.api.user.JobFunction;
import org.touchpoint.core.store.spi.FollowUpMaker.Maker;
import org.touchpoint.core.store.spi.FollowUpMaker.Occasion;
import org.touchpoint.core.store.spi.Route;
import org.touchpoint.core.store.spi.TimeLine;
import org.touchpoint.core.store.testing.Seed;
import org.touchpoint.core.store.testing.TestStore;

/** A company with a few people and one event, and the services of this room over it. */
final class House {
    static final Instant NOW = TestStore.START;

    final TestStore store;
    final Seed seed;
    final FakeRouting routing = new FakeRouting();
    final List<TimeLine.Entry> timeLine = new CopyOnWriteArrayList<>();
    final FollowUpService followUps;
    final CopyMaker maker;
    final OverrideService overrides;
    final StatusService status;
    final long judy;
    final long marie;
    final long carl;
    final long definition;

    House(TestStore store) {
        this.store = store;
        this.seed = store.seed();
        this.judy = user("judy");
        this.marie = user("marie");
        this.carl = user("carl");
        this.definition = seed.definition("Oops", "Oops");
        routing.manager = carl;
        followUps = new FollowUpService(store.transactions(), store.company(), routing, timeLine::addAll);
        maker = new CopyMaker(store.transactions(), store.company(), routing);
        overrides = new OverrideService(store.transactions(), store.company(), routing, timeLine::addAll);
        status = new StatusService(store.transactions(), store.company());
    }

    long user(String login) {
        long id = seed.user(login);
        routing.users.put(login, id);
        return id;
    }

    Maker oops(Route... routes) {
        return maker(definition, ContactSource.ORDER, "Hello [CustomerContact].", routes);
    }

    Maker maker(long definitionId, ContactSource source, String script, Route... routes) {
        return new Maker(
                definitionId, Priority.HIGH, "Follow-up Queue", Arrays.asList(routes), source, seed.script(script));
    }

    static Occasion aboutOrder(String number, long customerId) {
        return new Occasion(
                "order:" + number, 0, customerId, number, null, null, NOW, "Order " + number + ".", Map.of());
    }

    static Occasion aboutCustomer(String number, long customerId) {
        return new Occasion("customer:" + number, 0, customerId, null, null, null, NOW, "Quiet.", Map.of());
    }

    Occasion aboutHold(long holdId, String order, long customerId) {
        return new Occasion("hold:" + holdId, 0, customerId, order, holdId, null, NOW, "Over the limit.", Map.of());
    }

    /** A follow-up of Oops about a customer, in these people's queues. */
    FollowUp copyFor(String customer, long... assignees) {
        long id = seed.customer(customer);
        maker.make(
                oops(Arrays.stream(assignees).mapToObj(FakeRouting::user).toArray(Route[]::new)),
                List.of(aboutCustomer(customer, id)));
        return all().stream()
                .filter(copy -> copy.customer().equals(customer))
                .findFirst()
                .orElseThrow();
    }

    long hold(long orderId) {
        return store.transactions().write(db -> {
            long id = db.nextval(org.touchpoint.core.store.tables.Sequences.ID_SEQ);
            db.insertInto(ORDER_HOLD)
                    .set(ORDER_HOLD.ID, id)
                    .set(ORDER_HOLD.ORDER_ID, orderId)
                    .set(ORDER_HOLD.KIND, "credit")
                    .set(ORDER_HOLD.REASON, "Over the limit by 5.00.")
                    .set(ORDER_HOLD.PLACED_AT, NOW)
                    .set(ORDER_HOLD.PLACED_BY, "CreditHold")
                    .execute();
            return id;
        });
    }

    void release(long holdId) {
        store.transactions()
                .write(db -> db.update(ORDER_HOLD)
                        .set(ORDER_HOLD.RELEASED_AT, NOW)
                        .where(ORDER_HOLD.ID.eq(holdId))
                        .execute());
    }

    void responseStatus(String column, boolean updateCustomer) {
        store.transactions()
                .write(db -> db.update(EVENT_DEFINITION)
                        .set(EVENT_DEFINITION.RESPONSE_STATUS, column)
                        .set(EVENT_DEFINITION.UPDATE_CUSTOMER, updateCustomer)
                        .where(EVENT_DEFINITION.ID.eq(definition))
                        .execute());
    }

    void houseAccount(long customerId) {
        store.transactions()
                .write(db -> db.update(CUSTOMER)
                        .set(CUSTOMER.HOUSE_ACCOUNT, true)
                        .where(CUSTOMER.ID.eq(customerId))
                        .execute());
    }

    void phone(long userId, String phone) {
        store.transactions()
                .write(db -> db.update(APP_USER)
                        .set(APP_USER.PHONE, phone)
                        .where(APP_USER.ID.eq(userId))
                        .execute());
    }

    /** Every copy there is, oldest first. */
    List<FollowUp> all() {
        FollowUpFilter everything = new FollowUpFilter(
                List.of(), List.of(), List.of("all"), List.of(), List.of(), null, null, null, null, null);
        return followUps.list(everything, new PageRequest(0, 1000), manager()).items();
    }

    /** What was recorded about a copy. */
    List<String> steps(long followUpId) {
        return store.transactions()
                .read(db -> db.select(FOLLOW_UP_STEP.WHAT)
                        .from(FOLLOW_UP_STEP)
                        .where(FOLLOW_UP_STEP.FOLLOW_UP_ID.eq(followUpId))
                        .orderBy(FOLLOW_UP_STEP.ID)
                        .fetch(FOLLOW_UP_STEP.WHAT));
    }

    /** How many groups the copies of these follow-ups form. */
    long groups() {
        return store.transactions()
                .read(db -> db.select(FOLLOW_UP.GROUP_ID).from(FOLLOW_UP).fetchSet(FOLLOW_UP.GROUP_ID))
                .size();
    }

    Caller judyCalling() {
        return caller(judy, "judy", JobFunction.FOLLOW_UP);
    }

    Caller marieCalling() {
        return caller(marie, "marie", JobFunction.FOLLOW_UP);
    }

    Caller manager() {
        return caller(carl, "carl", JobFunction.CRM, JobFunction.FOLLOW_UP);
    }

    static Caller caller(long id, String login, JobFunction... functions) {
        return new Caller(
                id,
                login,
                login.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + login.substring(1),
                Set.of(functions));
    }

    static FollowUpUpdate status(String status) {
        return new FollowUpUpdate(status, null, null, null, null, null, null);
    }

    static FollowUpUpdate details(String details) {
        return new FollowUpUpdate(null, null, null, null, details, null, null);
    }

    static FollowUpUpdate routed(String... routeTo) {
        return new FollowUpUpdate(null, null, null, null, null, null, List.of(routeTo));
    }

    static FollowUpUpdate dates(Instant start, Instant stop) {
        return new FollowUpUpdate(null, null, start, stop, null, null, null);
    }
}
