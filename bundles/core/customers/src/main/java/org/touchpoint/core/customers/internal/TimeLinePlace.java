package org.touchpoint.core.customers.internal;

import static org.jooq.impl.DSL.noCondition;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER_TRANSACTION;
import static org.touchpoint.core.store.tables.Tables.FOLLOW_UP;
import static org.touchpoint.core.store.tables.Tables.FOLLOW_UP_STEP;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;

/** A place in a time line: behind an entry, or at its head. */
final class TimeLinePlace {
    /** At the head: nothing lies before it. */
    static final TimeLinePlace START = new TimeLinePlace(null, Source.RECORDED, 0);

    private final @Nullable Instant at;
    private final Source source;
    private final long id;

    private TimeLinePlace(@Nullable Instant at, Source source, long id) {
        this.at = at;
        this.source = source;
        this.id = id;
    }

    /** Where entries come from: of one moment, those of a later source stand above those of an earlier. */
    enum Source {
        MADE('m'),
        STEP('s'),
        RECORDED('t');

        private final char letter;

        Source(char letter) {
            this.letter = letter;
        }

        /** An entry of this source, with its place. */
        <T> At<T> at(Instant at, long id, Function<String, T> what) {
            return new At<>(at, this, id, what.apply(letter + String.valueOf(id)));
        }
    }

    /** Something at its place. */
    record At<T>(Instant at, Source source, long id, T what) {
        static final Comparator<At<?>> LATEST_FIRST = Comparator.<At<?>, Instant>comparing(At::at)
                .thenComparing(At::source)
                .thenComparing(At::id)
                .reversed();
    }

    /** The place behind an entry of a customer; {@code INVALID} naming {@code before} if it has none such. */
    static TimeLinePlace of(DSLContext db, long customerId, String entry) {
        Source source = Arrays.stream(Source.values())
                .filter(each -> !entry.isEmpty() && each.letter == entry.charAt(0))
                .findFirst()
                .orElseThrow(() -> unknown(entry));
        long id = id(entry);
        Instant at = at(db, customerId, source, id);
        if (at == null) {
            throw unknown(entry);
        }
        return new TimeLinePlace(at, source, id);
    }

    private static long id(String entry) {
        try {
            return Long.parseLong(entry.substring(1));
        } catch (NumberFormatException noId) {
            throw unknown(entry);
        }
    }

    private static @Nullable Instant at(DSLContext db, long customerId, Source source, long id) {
        return switch (source) {
            case MADE ->
                db.select(FOLLOW_UP.CREATED_AT)
                        .from(FOLLOW_UP)
                        .where(FOLLOW_UP.ID.eq(id))
                        .and(FOLLOW_UP.CUSTOMER_ID.eq(customerId))
                        .fetchOne(FOLLOW_UP.CREATED_AT);
            case STEP ->
                db.select(FOLLOW_UP_STEP.HAPPENED_AT)
                        .from(FOLLOW_UP_STEP)
                        .join(FOLLOW_UP)
                        .on(FOLLOW_UP.ID.eq(FOLLOW_UP_STEP.FOLLOW_UP_ID))
                        .where(FOLLOW_UP_STEP.ID.eq(id))
                        .and(FOLLOW_UP.CUSTOMER_ID.eq(customerId))
                        .fetchOne(FOLLOW_UP_STEP.HAPPENED_AT);
            case RECORDED ->
                db.select(CUSTOMER_TRANSACTION.HAPPENED_AT)
                        .from(CUSTOMER_TRANSACTION)
                        .where(CUSTOMER_TRANSACTION.ID.eq(id))
                        .and(CUSTOMER_TRANSACTION.CUSTOMER_ID.eq(customerId))
                        .fetchOne(CUSTOMER_TRANSACTION.HAPPENED_AT);
        };
    }

    private static TouchpointException unknown(String entry) {
        return TouchpointException.invalid(
                "before",
                "This time line has no entry \"" + entry + "\".",
                "Give the id of the last entry that you have, or leave it out to begin with the latest.");
    }

    /** What entries of a source must fulfil to lie behind this place. */
    Condition before(Source from, Field<Instant> when, Field<Long> number) {
        if (at == null) {
            return noCondition();
        }
        if (from != source) {
            return from.compareTo(source) < 0 ? when.le(at) : when.lt(at);
        }
        // The first part says nothing that the second does not, but it is what an index is good for.
        return when.le(at).and(when.lt(at).or(number.lt(id)));
    }
}
