package org.touchpoint.core.followups.internal;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.touchpoint.core.store.tables.Tables.APP_USER;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER_ACCOUNT;
import static org.touchpoint.core.store.tables.Tables.EVENT_DEFINITION;
import static org.touchpoint.core.store.tables.Tables.FOLLOW_UP;
import static org.touchpoint.core.store.tables.Tables.ORDER_HOLD;
import static org.touchpoint.core.store.tables.Tables.SALES_ORDER;
import static org.touchpoint.core.store.tables.Tables.SCRIPT_TEXT;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.SelectJoinStep;
import org.jooq.Table;
import org.touchpoint.core.store.tables.tables.AppUser;
import org.touchpoint.core.store.tables.tables.Customer;
import org.touchpoint.core.store.tables.tables.CustomerAccount;
import org.touchpoint.core.store.tables.tables.EventDefinition;
import org.touchpoint.core.store.tables.tables.FollowUp;
import org.touchpoint.core.store.tables.tables.OrderHold;
import org.touchpoint.core.store.tables.tables.SalesOrder;
import org.touchpoint.core.store.tables.tables.ScriptText;

/** The tables that a copy is read from, joined, and the columns of {@link CopyRow}. */
final class CopyTables {
    static final FollowUp COPY = FOLLOW_UP.as("f");
    static final Customer CUST = CUSTOMER.as("c");
    static final CustomerAccount ACCOUNT = CUSTOMER_ACCOUNT.as("a");
    static final AppUser ASSIGNEE = APP_USER.as("u");
    static final AppUser EXECUTIVE = APP_USER.as("ae");
    static final AppUser CSR = APP_USER.as("cs");
    static final EventDefinition EVENT = EVENT_DEFINITION.as("d");
    static final SalesOrder SALE = SALES_ORDER.as("o");
    static final OrderHold HOLD = ORDER_HOLD.as("h");
    static final ScriptText SCRIPT = SCRIPT_TEXT.as("s");
    private static final FollowUp OTHER = FOLLOW_UP.as("g");
    static final Field<Integer> COPIES = field(select(count()).from(OTHER).where(OTHER.GROUP_ID.eq(COPY.GROUP_ID)))
            .as("copies");

    private static final List<SelectField<?>> COLUMNS = List.of(
            COPY.ID,
            COPY.CUSTOMER_ID,
            COPY.ORDER_ID,
            COPY.CONTACT_ID,
            COPY.SCRIPT_ID,
            SCRIPT.BODY,
            COPY.PLACEHOLDERS,
            COPY.DEFINITION_ID,
            EVENT.NAME,
            EVENT.PROMO_ID,
            EVENT.RESPONSE_STATUS,
            CUST.CUSTOMER_NUMBER,
            CUST.NAME,
            EXECUTIVE.FULL_NAME,
            CSR.FULL_NAME,
            ACCOUNT.LAST_ORDER_AT,
            SALE.ORDER_NUMBER,
            SALE.TOTAL,
            SALE.ORDERED_AT,
            SALE.WANTED_ON,
            SALE.PURCHASE_ORDER,
            COPY.HOLD_ID,
            HOLD.KIND,
            HOLD.REASON,
            ASSIGNEE.LOGIN,
            ASSIGNEE.FULL_NAME,
            ASSIGNEE.PHONE,
            COPY.STATUS,
            COPY.PRIORITY,
            COPY.SOURCE,
            COPY.MEDIA,
            COPY.START_AT,
            COPY.STOP_AT,
            COPY.FIRST_START_AT,
            COPY.MOVES,
            COPY.REASON,
            COPY.ROUTE_REASON,
            COPY.DETAILS,
            COPY.CHECKLIST,
            COPY.CREATED_AT,
            COPY.CLOSED_AT,
            COPY.CLOSED_BY,
            COPIES);

    private CopyTables() {}

    /** All columns; {@code copies} is {@link #COPY}, or something that it is joined to. */
    static SelectJoinStep<Record> columnsOf(DSLContext db, Table<?> copies) {
        return db.select(COLUMNS)
                .from(copies)
                .join(CUST)
                .on(CUST.ID.eq(COPY.CUSTOMER_ID))
                .join(ASSIGNEE)
                .on(ASSIGNEE.ID.eq(COPY.ASSIGNEE_ID))
                .leftJoin(EVENT)
                .on(EVENT.ID.eq(COPY.DEFINITION_ID))
                .leftJoin(SALE)
                .on(SALE.ID.eq(COPY.ORDER_ID))
                .leftJoin(HOLD)
                .on(HOLD.ID.eq(COPY.HOLD_ID))
                .leftJoin(SCRIPT)
                .on(SCRIPT.ID.eq(COPY.SCRIPT_ID))
                .leftJoin(EXECUTIVE)
                .on(EXECUTIVE.ID.eq(CUST.ACCOUNT_EXECUTIVE_ID))
                .leftJoin(CSR)
                .on(CSR.ID.eq(CUST.ACCOUNT_CSR_ID))
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.CUSTOMER_ID.eq(CUST.ID));
    }

    static CopyRow row(Record row) {
        return new CopyRow(
                row.get(COPY.ID),
                row.get(COPY.CUSTOMER_ID),
                row.get(COPY.ORDER_ID),
                row.get(COPY.CONTACT_ID),
                row.get(COPY.SCRIPT_ID),
                row.get(SCRIPT.BODY),
                PlaceholderValues.kept(row.get(COPY.PLACEHOLDERS)),
                row.get(EVENT.NAME),
                row.get(EVENT.PROMO_ID),
                Statuses.kept(row.get(EVENT.RESPONSE_STATUS)),
                row.get(CUST.CUSTOMER_NUMBER),
                row.get(CUST.NAME),
                row.get(EXECUTIVE.FULL_NAME),
                row.get(CSR.FULL_NAME),
                row.get(ACCOUNT.LAST_ORDER_AT),
                row.get(SALE.ORDER_NUMBER),
                row.get(SALE.TOTAL),
                row.get(SALE.ORDERED_AT),
                row.get(SALE.WANTED_ON),
                row.get(SALE.PURCHASE_ORDER),
                row.get(COPY.HOLD_ID),
                row.get(HOLD.KIND),
                row.get(HOLD.REASON),
                row.get(ASSIGNEE.LOGIN),
                row.get(ASSIGNEE.FULL_NAME),
                row.get(ASSIGNEE.PHONE),
                row.get(COPY.STATUS),
                row.get(COPY.PRIORITY),
                row.get(COPY.SOURCE),
                row.get(COPY.MEDIA),
                row.get(COPY.START_AT),
                row.get(COPY.STOP_AT),
                row.get(COPY.FIRST_START_AT),
                row.get(COPY.MOVES),
                row.get(COPY.REASON),
                row.get(COPY.ROUTE_REASON),
                row.get(COPY.DETAILS),
                Checklist.kept(row.get(COPY.CHECKLIST)),
                row.get(COPY.CREATED_AT),
                row.get(COPY.CLOSED_AT),
                row.get(COPY.CLOSED_BY),
                row.get(COPIES));
    }
}
