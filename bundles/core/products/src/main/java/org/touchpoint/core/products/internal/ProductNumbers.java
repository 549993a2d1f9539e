package org.touchpoint.core.products.internal;

import static java.util.stream.Collectors.toSet;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.selectOne;
import static org.touchpoint.core.store.tables.Tables.PRODUCT;
import static org.touchpoint.core.store.tables.Tables.PRODUCT_ALPHA;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.touchpoint.api.TouchpointException;

/**
 * External numbers and alpha cross-references are one name space over two tables, which no unique key covers. So whoever adds a number
 * claims it in the table of cross-references first, where the primary key makes two claims wait for one another, looks again, and takes
 * the claim back if the number is an external one.
 */
final class ProductNumbers {
    private static final String INTERNAL = "is the internal number of another product, whose orders it would take";

    private final DSLContext db;

    ProductNumbers(DSLContext db) {
        this.db = db;
    }

    /** Refuses with {@code CONFLICT} if the external number of a new product already names one. */
    void requireFree(String number) {
        if (db.fetchExists(PRODUCT, PRODUCT.EXTERNAL_NUMBER.eq(number))) {
            throw taken("number", number, "is the number of a product already");
        }
        if (db.fetchExists(PRODUCT_ALPHA, PRODUCT_ALPHA.ALPHA.eq(number))) {
            throw taken("number", number, "is a cross-reference to a product already");
        }
    }

    /** Refuses with {@code CONFLICT} if the external number of a new product is the internal number of another. */
    void requireNotInternal(String number, long productId) {
        if (!new InternalNumbers(db).among(List.of(number), productId).isEmpty()) {
            throw taken("number", number, INTERNAL);
        }
    }

    /** Refuses with {@code CONFLICT} if a cross-reference already names a product other than {@code productId}, or one twice. */
    void requireFree(List<String> alphas, String ownNumber, long productId) {
        Set<String> others = others(alphas, productId);
        Set<String> external = external(alphas);
        Set<String> internal = new InternalNumbers(db).among(alphas, productId);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < alphas.size(); i++) {
            String alpha = alphas.get(i);
            String field = "alphas[" + i + "]";
            if (!seen.add(alpha)) {
                throw taken(field, alpha, "is there twice");
            }
            if (alpha.equals(ownNumber) || external.contains(alpha)) {
                throw taken(field, alpha, "is the number of a product already");
            }
            if (others.contains(alpha)) {
                throw taken(field, alpha, "is a cross-reference to another product already");
            }
            if (internal.contains(alpha)) {
                throw taken(field, alpha, INTERNAL);
            }
        }
    }

    /** Makes the cross-references of a product these. Fails on the primary key if another claims one at the same time. */
    void replaceAlphas(long productId, List<String> alphas) {
        Set<String> present = new HashSet<>(db.select(PRODUCT_ALPHA.ALPHA)
                .from(PRODUCT_ALPHA)
                .where(PRODUCT_ALPHA.PRODUCT_ID.eq(productId))
                .fetch(PRODUCT_ALPHA.ALPHA));
        Set<String> added = new TreeSet<>(alphas);
        added.removeAll(present);
        present.removeAll(Set.copyOf(alphas));
        if (!present.isEmpty()) {
            db.deleteFrom(PRODUCT_ALPHA).where(PRODUCT_ALPHA.ALPHA.in(present)).execute();
        }
        // In order, so that two that add the same ones do not wait for each other for ever.
        added.forEach(alpha -> claim(alpha, productId));
    }

    /** Claims the number of a new product, and its cross-references. */
    void add(long productId, String number, List<String> alphas) {
        Set<String> added = new TreeSet<>(alphas);
        added.add(number);
        added.forEach(claimed -> claim(claimed, productId));
    }

    private void claim(String number, long productId) {
        db.insertInto(PRODUCT_ALPHA, PRODUCT_ALPHA.ALPHA, PRODUCT_ALPHA.PRODUCT_ID)
                .values(number, productId)
                .execute();
    }

    /**
     * Claims the numbers of products that have just been created without looking at cross-references of the same moment.
     *
     * @param ids the products by number
     * @return the numbers that turned out to be cross-references to another product
     */
    Set<String> claimAll(Map<String, Long> ids) {
        Query claim = db.insertInto(PRODUCT_ALPHA)
                .columns(PRODUCT_ALPHA.ALPHA, PRODUCT_ALPHA.PRODUCT_ID)
                .values(param("alpha", PRODUCT_ALPHA.ALPHA), param("product", PRODUCT_ALPHA.PRODUCT_ID))
                .onConflict(PRODUCT_ALPHA.ALPHA)
                .doNothing();
        Object[][] values = new TreeMap<>(ids)
                .entrySet().stream()
                        .map(entry -> new Object[] {entry.getKey(), entry.getValue()})
                        .toArray(Object[][]::new);
        db.batch(claim, values).execute();
        return db
                .select(PRODUCT_ALPHA.ALPHA, PRODUCT_ALPHA.PRODUCT_ID)
                .from(PRODUCT_ALPHA)
                .where(PRODUCT_ALPHA.ALPHA.in(ids.keySet()))
                .fetchMap(PRODUCT_ALPHA.ALPHA, PRODUCT_ALPHA.PRODUCT_ID)
                .entrySet()
                .stream()
                .filter(held -> !held.getValue().equals(ids.get(held.getKey())))
                .map(Map.Entry::getKey)
                .collect(toSet());
    }

    /** Takes back the claims of external numbers, which their products hold themselves by now. */
    void giveBackAll(Collection<Long> productIds) {
        db.deleteFrom(PRODUCT_ALPHA)
                .where(PRODUCT_ALPHA.PRODUCT_ID.in(productIds))
                .and(exists(selectOne()
                        .from(PRODUCT)
                        .where(PRODUCT.ID.eq(PRODUCT_ALPHA.PRODUCT_ID))
                        .and(PRODUCT.EXTERNAL_NUMBER.eq(PRODUCT_ALPHA.ALPHA))))
                .execute();
    }

    /** Takes back the claim of an external number, which the product itself holds by now. */
    void giveBack(String number) {
        db.deleteFrom(PRODUCT_ALPHA).where(PRODUCT_ALPHA.ALPHA.eq(number)).execute();
    }

    private Set<String> others(Collection<String> alphas, long productId) {
        return alphas.isEmpty()
                ? Set.of()
                : db.select(PRODUCT_ALPHA.ALPHA)
                        .from(PRODUCT_ALPHA)
                        .where(PRODUCT_ALPHA.ALPHA.in(alphas).and(PRODUCT_ALPHA.PRODUCT_ID.ne(productId)))
                        .fetchSet(PRODUCT_ALPHA.ALPHA);
    }

    private Set<String> external(Collection<String> alphas) {
        return alphas.isEmpty()
                ? Set.of()
                : db.select(PRODUCT.EXTERNAL_NUMBER)
                        .from(PRODUCT)
                        .where(PRODUCT.EXTERNAL_NUMBER.in(alphas))
                        .fetchSet(PRODUCT.EXTERNAL_NUMBER);
    }

    private static TouchpointException taken(String field, String number, String why) {
        return TouchpointException.conflict(field, number + " " + why + ".", "Choose another number.");
    }
}
