package org.touchpoint.core.products.internal;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;
import static org.touchpoint.core.store.tables.Tables.PRODUCT;
import static org.touchpoint.core.store.tables.Tables.PRODUCT_ALPHA;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.Page;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.product.Product;
import org.touchpoint.core.store.check.Fields;
import org.touchpoint.core.store.spi.ProductBook.ProductRow;

/** Reads products: a page, or any thousand numbers, in two or three statements. */
final class ProductReader {
    private static final org.touchpoint.core.store.tables.tables.Product SUCCESSOR = PRODUCT.as("successor");
    /** HSQLDB hands out less than 265 numbers of a sequence in one statement; inserts come in the same portions. */
    private static final int AT_A_TIME = 200;

    /** Internal numbers have at most 18 digits, which fit into a long. */
    private static final String INTERNAL_NUMBER = "[0-9]{1,18}";

    private static final int DECIMALS = 2;

    private final DSLContext db;

    ProductReader(DSLContext db) {
        this.db = db;
    }

    Optional<Product> product(long id) {
        return products(rows().where(PRODUCT.ID.eq(id)).fetch()).stream().findFirst();
    }

    Page<Product> page(@Nullable String text, PageRequest page) {
        Condition wanted = wanted(text);
        int total = db.fetchCount(db.selectOne().from(PRODUCT).where(wanted));
        List<? extends Record> rows = rows().where(wanted)
                .orderBy(PRODUCT.EXTERNAL_NUMBER)
                .limit(page.size())
                .offset(page.offset())
                .fetch();
        return new Page<>(products(rows), total);
    }

    /** Products by the key they are ordered as: external number, else cross-reference, else internal number. */
    Map<String, ProductRow> find(Collection<String> keys) {
        Map<String, ProductRow> found = byName(keys);
        Set<Long> internal = new HashSet<>();
        keys.stream()
                .filter(key -> !found.containsKey(key) && key.matches(INTERNAL_NUMBER))
                .forEach(key -> internal.add(Long.valueOf(key)));
        if (!internal.isEmpty()) {
            Map<Long, ProductRow> byId = new HashMap<>();
            for (List<Long> some : portions(internal)) {
                rows().where(PRODUCT.ID.in(some)).forEach(row -> byId.put(row.get(PRODUCT.ID), row(row)));
            }
            keys.stream()
                    .filter(key -> !found.containsKey(key) && key.matches(INTERNAL_NUMBER))
                    .filter(key -> byId.containsKey(Long.valueOf(key)))
                    .forEach(key -> found.put(key, byId.get(Long.valueOf(key))));
        }
        return found;
    }

    /** Products by external number, else by cross-reference. */
    Map<String, ProductRow> byName(Collection<String> keys) {
        Map<String, ProductRow> found = new HashMap<>();
        for (List<String> some : portions(keys)) {
            rows().where(PRODUCT.EXTERNAL_NUMBER.in(some))
                    .forEach(row -> found.put(row.get(PRODUCT.EXTERNAL_NUMBER), row(row)));
        }
        List<String> rest = keys.stream().filter(key -> !found.containsKey(key)).toList();
        for (List<String> some : portions(rest)) {
            db.select(PRODUCT_ALPHA.ALPHA)
                    .select(PRODUCT.fields())
                    .select(SUCCESSOR.EXTERNAL_NUMBER)
                    .from(PRODUCT_ALPHA)
                    .join(PRODUCT)
                    .on(PRODUCT.ID.eq(PRODUCT_ALPHA.PRODUCT_ID))
                    .leftJoin(SUCCESSOR)
                    .on(SUCCESSOR.ID.eq(PRODUCT.SUPERSEDED_BY_ID))
                    .where(PRODUCT_ALPHA.ALPHA.in(some))
                    .forEach(row -> found.put(row.get(PRODUCT_ALPHA.ALPHA), row(row)));
        }
        return found;
    }

    private SelectOnConditionStep<Record> rows() {
        return db.select(PRODUCT.fields())
                .select(SUCCESSOR.EXTERNAL_NUMBER)
                .from(PRODUCT)
                .leftJoin(SUCCESSOR)
                .on(SUCCESSOR.ID.eq(PRODUCT.SUPERSEDED_BY_ID));
    }

    private static Condition wanted(@Nullable String given) {
        if (given == null || given.isBlank()) {
            return noCondition();
        }
        String text = given.strip();
        if (!Fields.fitted(text, text.length()).equals(text)) {
            // Nothing that is kept has a control character, and PostgreSQL takes none as a parameter.
            return falseCondition();
        }
        Condition internal = text.matches(INTERNAL_NUMBER) ? PRODUCT.ID.eq(Long.valueOf(text)) : PRODUCT.ID.isNull();
        return PRODUCT.EXTERNAL_NUMBER
                .containsIgnoreCase(text)
                .or(PRODUCT.DESCRIPTION.containsIgnoreCase(text))
                .or(internal)
                .or(exists(selectOne()
                        .from(PRODUCT_ALPHA)
                        .where(PRODUCT_ALPHA.PRODUCT_ID.eq(PRODUCT.ID))
                        .and(PRODUCT_ALPHA.ALPHA.containsIgnoreCase(text))));
    }

    private List<Product> products(List<? extends Record> rows) {
        Map<Long, List<String>> alphas = rows.isEmpty()
                ? Map.of()
                : db.select(PRODUCT_ALPHA.PRODUCT_ID, PRODUCT_ALPHA.ALPHA)
                        .from(PRODUCT_ALPHA)
                        .where(PRODUCT_ALPHA.PRODUCT_ID.in(
                                rows.stream().map(row -> row.get(PRODUCT.ID)).toList()))
                        .orderBy(PRODUCT_ALPHA.ALPHA)
                        .fetchGroups(PRODUCT_ALPHA.PRODUCT_ID, PRODUCT_ALPHA.ALPHA);
        return rows.stream()
                .map(row -> product(row, alphas.getOrDefault(row.get(PRODUCT.ID), List.of())))
                .toList();
    }

    private static Product product(Record row, List<String> alphas) {
        return new Product(
                row.get(PRODUCT.ID),
                row.get(PRODUCT.EXTERNAL_NUMBER),
                row.get(PRODUCT.DESCRIPTION),
                alphas,
                row.get(PRODUCT.UNIT),
                tidy(row.get(PRODUCT.COST)),
                tidy(row.get(PRODUCT.LIST_PRICE)),
                row.get(PRODUCT.STOCKED),
                row.get(PRODUCT.DISCONTINUED),
                row.get(SUCCESSOR.EXTERNAL_NUMBER));
    }

    private static ProductRow row(Record row) {
        return new ProductRow(
                row.get(PRODUCT.ID),
                row.get(PRODUCT.EXTERNAL_NUMBER),
                row.get(PRODUCT.DESCRIPTION),
                row.get(PRODUCT.UNIT),
                tidy(row.get(PRODUCT.COST)),
                tidy(row.get(PRODUCT.LIST_PRICE)),
                row.get(PRODUCT.DISCONTINUED),
                row.get(SUCCESSOR.EXTERNAL_NUMBER));
    }

    /** Two decimals, or more where they are needed. */
    static BigDecimal tidy(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < DECIMALS ? stripped.setScale(DECIMALS) : stripped;
    }

    static <T> List<List<T>> portions(Collection<T> items) {
        List<T> all = List.copyOf(items);
        List<List<T>> portions = new ArrayList<>();
        for (int start = 0; start < all.size(); start += AT_A_TIME) {
            portions.add(all.subList(start, Math.min(all.size(), start + AT_A_TIME)));
        }
        return portions;
    }
}
