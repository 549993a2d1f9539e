package org.touchpoint.core.plugins.internal;

import static org.jooq.impl.DSL.count;
import static org.touchpoint.core.store.tables.Tables.EVENT_DEFINITION;
import static org.touchpoint.core.store.tables.Tables.FOLLOW_UP;

import java.util.Collection;
import java.util.List;
import org.touchpoint.api.admin.PluginDependent;
import org.touchpoint.core.store.Transactions;

/** The definitions that need some event types, with the work that they have made. */
final class Dependents {
    private final Transactions transactions;

    Dependents(Transactions transactions) {
        this.transactions = transactions;
    }

    List<PluginDependent> of(Collection<String> types) {
        return types.isEmpty()
                ? List.of()
                : transactions.read(db -> db.select(EVENT_DEFINITION.NAME, EVENT_DEFINITION.ACTIVE, count(FOLLOW_UP.ID))
                        .from(EVENT_DEFINITION)
                        .leftJoin(FOLLOW_UP)
                        .on(FOLLOW_UP.DEFINITION_ID.eq(EVENT_DEFINITION.ID))
                        .and(FOLLOW_UP.CLOSED.isFalse())
                        .where(EVENT_DEFINITION.TYPE_ID.in(types))
                        .groupBy(
                                EVENT_DEFINITION.ID,
                                EVENT_DEFINITION.NAME,
                                EVENT_DEFINITION.NAME_KEY,
                                EVENT_DEFINITION.ACTIVE)
                        .orderBy(EVENT_DEFINITION.NAME_KEY)
                        .fetch(row -> new PluginDependent(row.value1(), row.value2(), row.value3())));
    }
}
