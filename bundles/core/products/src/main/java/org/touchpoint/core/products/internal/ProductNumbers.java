package org.touchpoint.core.products.internal;

import static org.jooq.impl.DSL.param;
import static org.touchpoint.core.store.tables.Tables.PRODUCT_NAME;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.core.store.tables.tables.records.ProductNameRecord;

/**
 * The names of products: internal and external numbers and alpha cross-references are one name space in one table, whose key makes two
 * who take the same name at once wait for one another.
 */
final class ProductNumbers {
    static final String EXTERNAL = "external";
    static final String ALPHA = "alpha";
    static final String INTERNAL = "internal";

    private static final Map<String, String> TAKEN = Map.of(
            EXTERNAL, "is the number of a product already",
            ALPHA, "is a cross-reference to a product already",
            INTERNAL, "is the internal number of another product, whose orders it would take");

    /** A name that a product is to have. */
    private record Name(String name, long productId, String kind) {}

    private final DSLContext db;

    ProductNumbers(DSLContext db) {
        this.db = db;
    }

    /** Refuses with {@code CONFLICT} if the external number of a new product already names one. */
    void requireFree(String number) {
        ProductNameRecord there = db.fetchOne(PRODUCT_NAME, PRODUCT_NAME.NAME.eq(number));
        if (there != null) {
            throw taken("number", number, TAKEN.get(there.getKind()));
        }
    }

    /** Refuses with {@code CONFLICT} if a cross-reference already names a product other than {@code productId}, or one twice. */
    void requireFree(List<String> alphas, String ownNumber, long productId) {
        Map<String, ProductNameRecord> there = alphas.isEmpty()
                ? Map.of()
                : db.selectFrom(PRODUCT_NAME)
                        .where(PRODUCT_NAME.NAME.in(alphas))
                        .fetchMap(PRODUCT_NAME.NAME);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < alphas.size(); i++) {
            String alpha = alphas.get(i);
            String field = "alphas[" + i + "]";
            ProductNameRecord taken = there.get(alpha);
            if (!seen.add(alpha)) {
                throw taken(field, alpha, "is there twice");
            }
            if (alpha.equals(ownNumber) || taken != null && taken.getKind().equals(EXTERNAL)) {
                throw taken(field, alpha, TAKEN.get(EXTERNAL));
            }
            if (taken != null && taken.getProductId() != productId) {
                throw taken(field, alpha, TAKEN.get(taken.getKind()));
            }
        }
    }

    /** Takes the names of a new product. Fails on the primary key if another takes one of them at the same time. */
    void add(long productId, String number, List<String> alphas) {
        List<Name> names = new ArrayList<>();
        names.add(new Name(String.valueOf(productId), productId, INTERNAL));
        names.add(new Name(number, productId, EXTERNAL));
        alphas.forEach(alpha -> names.add(new Name(alpha, productId, ALPHA)));
        names.stream().sorted(Comparator.comparing(Name::name)).forEach(this::insert);
    }

    /** Makes the cross-references of a product these. Fails on the primary key if another takes one at the same time. */
    void replaceAlphas(long productId, List<String> alphas) {
        Set<String> present = new HashSet<>(db.select(PRODUCT_NAME.NAME)
                .from(PRODUCT_NAME)
                .where(PRODUCT_NAME.PRODUCT_ID.eq(productId).and(PRODUCT_NAME.KIND.eq(ALPHA)))
                .fetch(PRODUCT_NAME.NAME));
        // In order, so that two that add the same ones do not wait for each other for ever.
        Set<String> added = new TreeSet<>(alphas);
        added.removeAll(present);
        present.removeAll(Set.copyOf(alphas));
        String internal = String.valueOf(productId);
        if (!present.isEmpty()) {
            db.deleteFrom(PRODUCT_NAME).where(PRODUCT_NAME.NAME.in(present)).execute();
        }
        if (present.contains(internal)) {
            insert(new Name(internal, productId, INTERNAL));
        }
        if (added.contains(internal)) {
            db.deleteFrom(PRODUCT_NAME)
                    .where(PRODUCT_NAME.NAME.eq(internal).and(PRODUCT_NAME.PRODUCT_ID.eq(productId)))
                    .execute();
        }
        added.forEach(alpha -> insert(new Name(alpha, productId, ALPHA)));
    }

    private void insert(Name name) {
        db.insertInto(PRODUCT_NAME, PRODUCT_NAME.NAME, PRODUCT_NAME.PRODUCT_ID, PRODUCT_NAME.KIND)
                .values(name.name(), name.productId(), name.kind())
                .execute();
    }

    /**
     * Takes the names of products that have just been brought in. A number that is the internal one of another product becomes the
     * newcomer's: what comes in from outside does not mean internal numbers.
     *
     * @param ids the products by external number
     * @return the numbers that turned out to be another product's
     */
    Set<String> addAll(Map<String, Long> ids) {
        List<Name> names = new ArrayList<>();
        ids.forEach((number, id) -> {
            names.add(new Name(number, id, EXTERNAL));
            names.add(new Name(String.valueOf(id), id, INTERNAL));
        });
        names.sort(Comparator.comparing(Name::name));
        takeOver(names);
        Query insert = db.insertInto(PRODUCT_NAME)
                .columns(PRODUCT_NAME.NAME, PRODUCT_NAME.PRODUCT_ID, PRODUCT_NAME.KIND)
                .values(
                        param("name", PRODUCT_NAME.NAME),
                        param("product", PRODUCT_NAME.PRODUCT_ID),
                        param("kind", PRODUCT_NAME.KIND))
                .onConflict(PRODUCT_NAME.NAME)
                .doNothing();
        db.batch(
                        insert,
                        names.stream()
                                .map(name -> new Object[] {name.name(), name.productId(), name.kind()})
                                .toArray(Object[][]::new))
                .execute();
        return lost(ids);
    }

    private void takeOver(List<Name> names) {
        for (Name name : names) {
            if (name.kind().equals(EXTERNAL)
                    && name.name().chars().allMatch(letter -> letter >= '0' && letter <= '9')) {
                db.update(PRODUCT_NAME)
                        .set(PRODUCT_NAME.PRODUCT_ID, name.productId())
                        .set(PRODUCT_NAME.KIND, EXTERNAL)
                        .where(PRODUCT_NAME.NAME.eq(name.name()).and(PRODUCT_NAME.KIND.eq(INTERNAL)))
                        .execute();
            }
        }
    }

    private Set<String> lost(Map<String, Long> ids) {
        Map<String, Long> holders = new HashMap<>();
        db.select(PRODUCT_NAME.NAME, PRODUCT_NAME.PRODUCT_ID)
                .from(PRODUCT_NAME)
                .where(PRODUCT_NAME.NAME.in(ids.keySet()))
                .forEach(row -> holders.put(row.value1(), row.value2()));
        Set<String> lost = new HashSet<>();
        ids.forEach((number, id) -> {
            if (!id.equals(holders.get(number))) {
                lost.add(number);
            }
        });
        return lost;
    }

    /** Gives all names of these products back. */
    void remove(Collection<Long> productIds) {
        db.deleteFrom(PRODUCT_NAME)
                .where(PRODUCT_NAME.PRODUCT_ID.in(productIds))
                .execute();
    }

    private static TouchpointException taken(
            String field, String number, @org.jspecify.annotations.Nullable String why) {
        return TouchpointException.conflict(field, number + " " + why + ".", "Choose another number.");
    }
}
