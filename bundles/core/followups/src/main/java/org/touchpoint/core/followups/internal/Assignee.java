package org.touchpoint.core.followups.internal;

import static org.jooq.impl.DSL.cast;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;
import static org.jooq.impl.SQLDataType.BIGINT;

import java.util.Map;
import org.jooq.CaseConditionStep;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.touchpoint.core.store.spi.Routing;

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

    static Field<String> text(@Nullable String reason) {
        return cast(inline(reason, REASON), REASON);
    }
}
