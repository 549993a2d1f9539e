package org.touchpoint.core.products.internal;

import static org.touchpoint.core.store.tables.Sequences.PRODUCT_NUMBER_SEQ;
import static org.touchpoint.core.store.tables.Tables.PRODUCT_NAME;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;

/** The numbers that the system gives its products: never one that names a product already. */
final class InternalNumbers {
    private final DSLContext db;

    InternalNumbers(DSLContext db) {
        this.db = db;
    }

    /** The next one, other than the names of the product that gets it. */
    long next(Collection<String> names) {
        return next(1, names).get(0);
    }

    /** The next ones, other than any of these names. */
    List<Long> next(int count, Collection<String> names) {
        Set<String> reserved = new HashSet<>(names);
        List<Long> free = new ArrayList<>();
        while (free.size() < count) {
            List<Long> drawn = db.nextvals(PRODUCT_NUMBER_SEQ, count - free.size());
            List<String> written = drawn.stream().map(String::valueOf).toList();
            Set<String> taken = db.select(PRODUCT_NAME.NAME)
                    .from(PRODUCT_NAME)
                    .where(PRODUCT_NAME.NAME.in(written))
                    .fetchSet(PRODUCT_NAME.NAME);
            drawn.stream()
                    .filter(number -> !taken.contains(String.valueOf(number)))
                    .filter(number -> !reserved.contains(String.valueOf(number)))
                    .forEach(free::add);
        }
        return free;
    }
}
