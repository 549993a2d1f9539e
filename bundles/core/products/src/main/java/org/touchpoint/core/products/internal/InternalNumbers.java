package org.touchpoint.core.products.internal;

import static java.util.stream.Collectors.toSet;
import static org.touchpoint.core.store.tables.Sequences.PRODUCT_NUMBER_SEQ;
import static org.touchpoint.core.store.tables.Tables.PRODUCT;
import static org.touchpoint.core.store.tables.Tables.PRODUCT_ALPHA;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;

/**
 * The numbers that the system gives its products. An order's number is looked up as an external one first, so a number that is both
 * would take the one product's orders to the other: those that are external numbers or cross-references already are never given.
 */
final class InternalNumbers {
    /** As the system writes them. */
    private static final String WRITTEN = "[1-9][0-9]{0,17}";

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
            Set<String> taken = taken(written);
            drawn.stream()
                    .filter(number -> !taken.contains(String.valueOf(number)))
                    .filter(number -> !reserved.contains(String.valueOf(number)))
                    .forEach(free::add);
        }
        return free;
    }

    /** Those of the names that are the internal number of a product other than {@code productId}. */
    Set<String> among(Collection<String> names, long productId) {
        List<Long> numbers = names.stream()
                .filter(name -> name.matches(WRITTEN))
                .map(Long::valueOf)
                .toList();
        return numbers.isEmpty()
                ? Set.of()
                : db
                        .select(PRODUCT.ID)
                        .from(PRODUCT)
                        .where(PRODUCT.ID.in(numbers).and(PRODUCT.ID.ne(productId)))
                        .fetch(PRODUCT.ID)
                        .stream()
                        .map(String::valueOf)
                        .collect(toSet());
    }

    private Set<String> taken(List<String> written) {
        Set<String> taken = new HashSet<>(db.select(PRODUCT.EXTERNAL_NUMBER)
                .from(PRODUCT)
                .where(PRODUCT.EXTERNAL_NUMBER.in(written))
                .fetch(PRODUCT.EXTERNAL_NUMBER));
        taken.addAll(db.select(PRODUCT_ALPHA.ALPHA)
                .from(PRODUCT_ALPHA)
                .where(PRODUCT_ALPHA.ALPHA.in(written))
                .fetch(PRODUCT_ALPHA.ALPHA));
        return taken;
    }
}
