package org.touchpoint.core.followups.internal;

import static org.touchpoint.core.followups.internal.CopyTables.ACCOUNT;
import static org.touchpoint.core.followups.internal.CopyTables.CSR;
import static org.touchpoint.core.followups.internal.CopyTables.CUST;
import static org.touchpoint.core.followups.internal.CopyTables.EXECUTIVE;
import static org.touchpoint.core.store.tables.Tables.APP_USER;
import static org.touchpoint.core.store.tables.Tables.ORDER_HOLD;
import static org.touchpoint.core.store.tables.Tables.SALES_ORDER;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.followup.FilledScript;
import org.touchpoint.api.followup.Priority;
import org.touchpoint.api.followup.ScriptSample;
import org.touchpoint.api.plugin.ContactSource;
import org.touchpoint.api.user.Caller;
import org.touchpoint.core.store.Company;
import org.touchpoint.core.store.check.Fields;
import org.touchpoint.core.store.tables.tables.records.OrderHoldRecord;
import org.touchpoint.core.store.tables.tables.records.SalesOrderRecord;

/** Fills scripts in as if there were a follow-up of theirs in the caller's queue. Writes nothing. */
final class Samples {
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_SCRIPT = 20_000;

    private final Company company;

    Samples(Company company) {
        this.company = company;
    }

    /** The script, filled in. */
    FilledScript fill(DSLContext db, ScriptSample sample, Caller caller) {
        Script script = new Script(wording(sample.script()));
        boolean ofOrder = source(sample.source()) == ContactSource.ORDER;
        Record customer = customer(db, sample.customer());
        long customerId = customer.get(CUST.ID);
        SalesOrderRecord order = order(db, customerId, sample);
        Long orderId = order == null ? null : order.getId();
        ContactBook.Person contact = new ContactBook(db, List.of(customerId))
                .of(customerId, ofOrder && order != null ? order.getContactId() : null);
        String products = orderId == null
                ? null
                : CopyReader.products(db, Set.of(orderId)).get(orderId);
        Facts facts = new Facts(copy(db, sample, customer, order, caller), contact, products, company);
        List<String> unfilled = Script.names(sample.script()).stream()
                .filter(name -> isBlank(Placeholders.value(name, facts)))
                .toList();
        return new FilledScript(
                script.fill(name -> Placeholders.value(name, facts)),
                unfilled,
                contact == null ? null : contact.name());
    }

    private static boolean isBlank(@Nullable String value) {
        return value == null || value.isBlank();
    }

    private static String wording(@Nullable String script) {
        String text = Wording.lines("script", script, LONGEST_SCRIPT);
        return text == null ? "" : text;
    }

    private static ContactSource source(String title) {
        return Arrays.stream(ContactSource.values())
                .filter(source -> source.title().equals(title))
                .findFirst()
                .orElseThrow(() -> TouchpointException.invalid(
                        "source", "source is \"" + Wording.quoted(title) + "\".", "Give Order or Customer."));
    }

    private static Record customer(DSLContext db, String given) {
        String number = Fields.required("customer", given, LONGEST_NUMBER);
        Record customer = db.select(CUST.ID, CUST.CUSTOMER_NUMBER, CUST.NAME)
                .select(EXECUTIVE.FULL_NAME, CSR.FULL_NAME, ACCOUNT.LAST_ORDER_AT)
                .from(CUST)
                .leftJoin(EXECUTIVE)
                .on(EXECUTIVE.ID.eq(CUST.ACCOUNT_EXECUTIVE_ID))
                .leftJoin(CSR)
                .on(CSR.ID.eq(CUST.ACCOUNT_CSR_ID))
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.CUSTOMER_ID.eq(CUST.ID))
                .where(CUST.CUSTOMER_NUMBER.eq(number))
                .fetchOne();
        if (customer == null) {
            throw TouchpointException.invalid(
                    "customer", "There is no customer " + number + ".", "Check the number, or look it up in the list.");
        }
        return customer;
    }

    private static @Nullable SalesOrderRecord order(DSLContext db, long customerId, ScriptSample sample) {
        String number = Fields.optional("order", sample.order(), LONGEST_NUMBER);
        if (number == null) {
            return null;
        }
        SalesOrderRecord order = db.fetchOne(SALES_ORDER, SALES_ORDER.ORDER_NUMBER.eq(number));
        if (order == null || order.getCustomerId() != customerId) {
            throw TouchpointException.invalid(
                    "order",
                    "Customer " + sample.customer() + " has no order " + number + ".",
                    "Give the number of one of this customer's orders, or none.");
        }
        return order;
    }

    private static @Nullable OrderHoldRecord hold(DSLContext db, @Nullable SalesOrderRecord order) {
        return order == null
                ? null
                : db.selectFrom(ORDER_HOLD)
                        .where(ORDER_HOLD.ORDER_ID.eq(order.getId()))
                        .orderBy(ORDER_HOLD.ID.desc())
                        .limit(1)
                        .fetchOne();
    }

    private CopyRow copy(
            DSLContext db, ScriptSample sample, Record customer, @Nullable SalesOrderRecord order, Caller caller) {
        OrderHoldRecord hold = hold(db, order);
        String phone = db.select(APP_USER.PHONE)
                .from(APP_USER)
                .where(APP_USER.ID.eq(caller.userId()))
                .fetchOne(APP_USER.PHONE);
        var now = company.clock().instant();
        return new CopyRow(
                0,
                customer.get(CUST.ID),
                order == null ? null : order.getId(),
                order == null ? null : order.getContactId(),
                null,
                null,
                Map.of(),
                sample.event(),
                sample.promoId(),
                Statuses.kept(null),
                customer.get(CUST.CUSTOMER_NUMBER),
                customer.get(CUST.NAME),
                customer.get(EXECUTIVE.FULL_NAME),
                customer.get(CSR.FULL_NAME),
                customer.get(ACCOUNT.LAST_ORDER_AT),
                order == null ? null : order.getOrderNumber(),
                order == null ? null : order.getTotal(),
                order == null ? null : order.getOrderedAt(),
                order == null ? null : order.getWantedOn(),
                order == null ? null : order.getPurchaseOrder(),
                hold == null ? null : hold.getId(),
                hold == null ? null : hold.getKind(),
                hold == null ? null : hold.getReason(),
                caller.login(),
                caller.fullName(),
                phone,
                Statuses.OPEN,
                Priorities.number(Priority.MEDIUM),
                Making.SOURCE,
                "",
                now,
                null,
                now,
                0,
                "",
                null,
                null,
                List.of(),
                now,
                null,
                null,
                1);
    }
}
