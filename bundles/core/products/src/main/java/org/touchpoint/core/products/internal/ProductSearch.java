package org.touchpoint.core.products.internal;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;
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
import org.jooq.SortField;
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
        List<Condition> wanted = wanted(filter);
        int total = db.fetchCount(PRODUCT, wanted);
        List<? extends Record> rows = db.select(PRODUCT.fields())
                .select(SUCCESSOR.EXTERNAL_NUMBER)
                .from(PRODUCT)
                .leftJoin(SUCCESSOR)
                .on(SUCCESSOR.ID.eq(PRODUCT.SUPERSEDED_BY_ID))
                .where(wanted)
                .orderBy(order(filter))
                .limit(page.size())
                .offset(page.offset())
                .fetch();
        return new Page<>(summaries(rows), total);
    }

    private static List<Condition> wanted(ProductFilter filter) {
        List<Condition> wanted = new ArrayList<>();
        String text = text(filter);
        if (text != null) {
            // Nothing that is kept has a control character, and PostgreSQL takes none as a parameter.
            List<Condition> words =
                    Fields.fitted(text, text.length()).equals(text) ? ProductWords.begin(text) : List.of();
            wanted.addAll(words.isEmpty() ? List.of(falseCondition()) : words);
        }
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

    /** A product of exactly the number that was typed is what was meant; then as asked, then by number. */
    private List<SortField<?>> order(ProductFilter filter) {
        List<SortField<?>> order = new ArrayList<>();
        String text = text(filter);
        String key = text == null ? "" : ProductRules.key(text);
        Long meant = ProductRules.isPossible(key)
                ? db.select(PRODUCT_NAME.PRODUCT_ID)
                        .from(PRODUCT_NAME)
                        .where(PRODUCT_NAME.NAME.eq(key))
                        .fetchOne(PRODUCT_NAME.PRODUCT_ID)
                : null;
        if (meant != null) {
            order.add(when(PRODUCT.ID.eq(meant), 0).otherwise(1).asc());
        }
        boolean down = filter.sort().startsWith("-");
        Field<?> by = SORTS.get(down ? filter.sort().substring(1) : filter.sort());
        if (by == null) {
            throw TouchpointException.invalid(
                    "sort",
                    "Products cannot be sorted by " + filter.sort() + ".",
                    "Give one of: " + String.join(", ", ProductFilter.SORTS) + ", with - before it for downwards.");
        }
        order.add(down ? by.desc() : by.asc());
        order.add(PRODUCT.EXTERNAL_NUMBER.asc());
        return order;
    }

    private List<ProductSummary> summaries(List<? extends Record> rows) {
        List<Long> ids = rows.stream().map(row -> row.get(PRODUCT.ID)).toList();
        Map<Long, List<String>> alphas = new HashMap<>();
        Map<Long, String> vendors = new HashMap<>();
        for (List<Long> some : ProductReader.portions(ids)) {
            alphas.putAll(ProductDetails.alphas(db, some));
            vendors.putAll(db.select(PRODUCT_VENDOR.PRODUCT_ID, VENDOR.NAME)
                    .from(PRODUCT_VENDOR)
                    .join(VENDOR)
                    .on(VENDOR.ID.eq(PRODUCT_VENDOR.VENDOR_ID))
                    .where(PRODUCT_VENDOR.PRODUCT_ID.in(some).and(PRODUCT_VENDOR.IS_MAIN.isTrue()))
                    .fetchMap(PRODUCT_VENDOR.PRODUCT_ID, VENDOR.NAME));
        }
        return rows.stream()
                .map(row -> summary(
                        row, alphas.getOrDefault(row.get(PRODUCT.ID), List.of()), vendors.get(row.get(PRODUCT.ID))))
                .toList();
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
