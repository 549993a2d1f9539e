package org.touchpoint.core.orders.internal;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.touchpoint.core.store.tables.Sequences.ID_SEQ;
import static org.touchpoint.core.store.tables.Sequences.ORDER_NUMBER_SEQ;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER_CONTACT;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.core.store.HotStatement;
import org.touchpoint.core.store.tables.tables.CustomerContact;

/**
 * What a new order is written with, read in one statement: the customer's account as it is now, the contact, and the order's id and
 * number.
 */
record OrderHead(
        Account account, @Nullable Long contactId, @Nullable String contact, long id, String number) {
    private static final Statements NUMBERED = new Statements(ID_SEQ.nextval(), ORDER_NUMBER_SEQ.nextval());
    private static final Statements UNNUMBERED = new Statements(inline(0L), inline("(new)"));

    /** The query for the main contact and for one by name; with these as the order's id and number. */
    private record Statements(HotStatement toMainContact, HotStatement toNamedContact) {
        Statements(Field<?> id, Field<?> number) {
            this(
                    new HotStatement(dsl -> query(dsl, noCondition(), id, number)),
                    new HotStatement(dsl ->
                            query(dsl, lower(other().NAME).eq(lower(val(null, CUSTOMER_CONTACT.NAME))), id, number)));
        }
    }

    /** Reads it; {@code INVALID} naming {@code customer} or {@code contact} if there is none such. */
    static OrderHead read(DSLContext dsl, PricedRequest request) {
        return read(dsl, request, NUMBERED);
    }

    /** The same for an order that is not written: it is given no id and no number. */
    static OrderHead peek(DSLContext dsl, PricedRequest request) {
        return read(dsl, request, UNNUMBERED);
    }

    private static OrderHead read(DSLContext dsl, PricedRequest request, Statements statements) {
        String contact = request.contact();
        Optional<OrderHead> head = contact == null
                ? statements.toMainContact().first(dsl, OrderHead::of, request.customer())
                : statements.toNamedContact().first(dsl, OrderHead::of, contact, request.customer());
        if (head.isEmpty()) {
            throw Accounts.unknown(request.customer());
        }
        if (contact != null && head.get().contactId == null) {
            throw TouchpointException.invalid(
                    "contact",
                    "Customer " + request.customer() + " has no contact " + contact + ".",
                    "Give the name of one of the customer's contacts, or none for the main contact.");
        }
        return head.get();
    }

    /** The contact is the first of the customer's contacts, or the first of those that are wanted. */
    private static Query query(DSLContext dsl, Condition wanted, Field<?> id, Field<?> number) {
        CustomerContact other = other();
        return Accounts.query(dsl, CUSTOMER_CONTACT.ID, CUSTOMER_CONTACT.NAME, id, number)
                .leftJoin(CUSTOMER_CONTACT)
                .on(CUSTOMER_CONTACT.CUSTOMER_ID.eq(CUSTOMER.ID))
                .and(CUSTOMER_CONTACT.ORDINAL.eq(select(min(other.ORDINAL))
                        .from(other)
                        .where(other.CUSTOMER_ID.eq(CUSTOMER.ID))
                        .and(wanted)))
                .where(CUSTOMER.CUSTOMER_NUMBER.eq(val(null, CUSTOMER.CUSTOMER_NUMBER)));
    }

    private static CustomerContact other() {
        return CUSTOMER_CONTACT.as("other");
    }

    private static OrderHead of(ResultSet row) throws SQLException {
        int column = Accounts.COLUMNS;
        long id = row.getLong(++column);
        Long contactId = row.wasNull() ? null : id;
        return new OrderHead(
                Accounts.account(row),
                contactId,
                row.getString(++column),
                row.getLong(++column),
                row.getString(++column));
    }
}
