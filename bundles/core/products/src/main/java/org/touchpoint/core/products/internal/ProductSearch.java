package org.touchpoint.core.products.internal;

import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static org.touchpoint.core.store.tables.Tables.PRODUCT;
import static org.touchpoint.core.store.tables.Tables.PRODUCT_NAME;
import static org.touchpoint.core.store.tables.Tables.PRODUCT_VENDOR;
import static org.touchpoint.core.store.tables.Tables.VENDOR;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.Page;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.product.ProductFilter;
import org.touchpoint.api.product.ProductSummary;
import org.touchpoint.core.store.check.Fields;

/** Lists products: a page and how many there are, whatever the number of products. */
final class ProductSearch {
    private static final org.touchpoint.core.store.tables.tables.Product SUCCESSOR = PRODUCT.as("successor");
    private static final Map<String, Field<?>> SORTS = Map.of(
            "number", PRODUCT.EXTERNAL_NUMBER,
            "description", PRODUCT.DESCRIPTION,
            "internalNumber", PRODUCT.ID,
            "cost", PRODUCT.COST,
            "listPrice", PRODUCT.LIST_PRICE);

    private final DSLContext db;

    ProductSearch(DSLContext db) {
        this.db = db;
    }

    Page<ProductSummary> page(ProductFilter filter, PageRequest page) {
        Matches.Order order = order(filter);
        String text = text(filter);
        // Nothing that is kept has a control character, and PostgreSQL takes none as a parameter.
        List<String> words =
                text == null || !Fields.fitted(text, text.length()).equals(text) ? List.of() : ProductWords.asked(text);
        if (text != null && words.isEmpty()) {
            return new Page<>(List.of(), 0);
        }
        List<Condition> conditions = conditions(filter);
        Matches matches = new Matches(db, words, conditions, order);
        Long meant = meant(text, conditions);
        List<Long> ids = new ArrayList<>();
        if (meant != null && page.page() == 0) {
            ids.add(meant);
        }
        long before = meant == null || page.page() == 0 ? page.offset() : page.offset() - 1;
        ids.addAll(matches.ids(order, meant, page.size() - ids.size(), before));
        return new Page<>(summaries(ids), matches.count());
    }

    private static List<Condition> conditions(ProductFilter filter) {
        List<Condition> wanted = new ArrayList<>();
        if (filter.discontinued() != null) {
            wanted.add(PRODUCT.DISCONTINUED.eq(filter.discontinued()));
        }
        if (filter.stocked() != null) {
            wanted.add(PRODUCT.STOCKED.eq(filter.stocked()));
        }
        if (filter.vendor() != null) {
            wanted.add(exists(selectOne()
                    .from(PRODUCT_VENDOR)
                    .join(VENDOR)
                    .on(VENDOR.ID.eq(PRODUCT_VENDOR.VENDOR_ID))
                    .where(PRODUCT_VENDOR.PRODUCT_ID.eq(PRODUCT.ID))
                    .and(VENDOR.VENDOR_NUMBER.eq(filter.vendor().toUpperCase(Locale.ROOT)))));
        }
        return wanted;
    }

    private static @Nullable String text(ProductFilter filter) {
        String text = filter.text();
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** The product of exactly the number that was typed: that one was meant, and comes first. */
    private @Nullable Long meant(@Nullable String text, List<Condition> conditions) {
        String key = text == null ? "" : ProductRules.key(text);
        return ProductRules.isPossible(key)
                ? db.select(PRODUCT.ID)
                        .from(PRODUCT_NAME)
                        .join(PRODUCT)
                        .on(PRODUCT.ID.eq(PRODUCT_NAME.PRODUCT_ID))
                        .where(PRODUCT_NAME.NAME.eq(key))
                        .and(and(conditions))
                        .fetchOne(PRODUCT.ID)
                : null;
    }

    private static Matches.Order order(ProductFilter filter) {
        boolean down = filter.sort().startsWith("-");
        Field<?> by = SORTS.get(down ? filter.sort().substring(1) : filter.sort());
        if (by == null) {
            throw TouchpointException.invalid(
                    "sort",
                    "Products cannot be sorted by " + filter.sort() + ".",
                    "Give one of: " + String.join(", ", ProductFilter.SORTS) + ", with - before it for downwards.");
        }
        return new Matches.Order(by, down);
    }

    private List<ProductSummary> summaries(List<Long> ids) {
        Map<Long, Record> rows = new HashMap<>();
        Map<Long, List<String>> alphas = new HashMap<>();
        Map<Long, String> vendors = new HashMap<>();
        for (List<Long> some : ProductReader.portions(ids)) {
            db.select(PRODUCT.fields())
                    .select(SUCCESSOR.EXTERNAL_NUMBER)
                    .from(PRODUCT)
                    .leftJoin(SUCCESSOR)
                    .on(SUCCESSOR.ID.eq(PRODUCT.SUPERSEDED_BY_ID))
                    .where(PRODUCT.ID.in(some))
                    .forEach(row -> rows.put(row.get(PRODUCT.ID), row));
            alphas.putAll(ProductDetails.alphas(db, some));
            vendors.putAll(db.select(PRODUCT_VENDOR.PRODUCT_ID, VENDOR.NAME)
                    .from(PRODUCT_VENDOR)
                    .join(VENDOR)
                    .on(VENDOR.ID.eq(PRODUCT_VENDOR.VENDOR_ID))
                    .where(PRODUCT_VENDOR.PRODUCT_ID.in(some).and(PRODUCT_VENDOR.IS_MAIN.isTrue()))
                    .fetchMap(PRODUCT_VENDOR.PRODUCT_ID, VENDOR.NAME));
        }
        List<ProductSummary> summaries = new ArrayList<>();
        for (Long id : ids) {
            Record row = rows.get(id);
            if (row != null) {
                summaries.add(summary(row, alphas.getOrDefault(id, List.of()), vendors.get(id)));
            }
        }
        return summaries;
    }

    private static ProductSummary summary(Record row, List<String> alphas, @Nullable String vendor) {
        return new ProductSummary(
                row.get(PRODUCT.ID),
                row.get(PRODUCT.EXTERNAL_NUMBER),
                row.get(PRODUCT.DESCRIPTION),
                alphas,
                row.get(PRODUCT.UNIT),
                ProductReader.tidy(row.get(PRODUCT.COST)),
                ProductReader.tidy(row.get(PRODUCT.LIST_PRICE)),
                row.get(PRODUCT.STOCKED),
                row.get(PRODUCT.DISCONTINUED),
                row.get(SUCCESSOR.EXTERNAL_NUMBER),
                vendor);
    }
}
