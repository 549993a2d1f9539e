package org.touchpoint.core.products.internal;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;
import static org.touchpoint.core.store.tables.Tables.PRODUCT;
import static org.touchpoint.core.store.tables.Tables.PRODUCT_WORD;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record3;
import org.jooq.SortField;
import org.jspecify.annotations.Nullable;

/**
 * The products that have all the words of a search, with the means that suit: none or one frequent word, and the products' numbers in
 * order: products are looked at in the order of their index until a page is full. Anything else: the words' spans of the index of words
 * are read, the rarest first, and the few products that are left are sorted here. HSQLDB left to itself took seconds for 100,000 products.
 */
final class Matches {
    /** So many entries of the index are few. */
    private static final int FEW = 2_000;

    /** How a list is sorted. */
    record Order(Field<?> by, boolean down) {
        List<SortField<?>> fields() {
            SortField<?> first = down ? by.desc() : by.asc();
            return isNumber() ? List.of(first) : List.of(first, PRODUCT.EXTERNAL_NUMBER.asc());
        }

        boolean isNumber() {
            return by.equals(PRODUCT.EXTERNAL_NUMBER);
        }

        private Comparator<Record> comparator() {
            Comparator<Record> first = Comparator.comparing(row -> comparable(row.get(1)));
            return (down ? first.reversed() : first).thenComparing(row -> row.get(PRODUCT.EXTERNAL_NUMBER));
        }

        @SuppressWarnings("unchecked") // what is sorted by is text or a number, and never empty
        private static Comparable<Object> comparable(@Nullable Object value) {
            return (Comparable<Object>) Objects.requireNonNull(value);
        }
    }

    private final DSLContext db;
    private final List<Condition> conditions;
    private final @Nullable String frequent;
    private final @Nullable Set<Long> found;

    /** The products that have these words, all products if there are none, and fulfil the conditions. */
    Matches(DSLContext db, List<String> words, List<Condition> conditions, Order order) {
        this.db = db;
        this.conditions = conditions;
        List<String> rarestFirst = rarestFirst(words);
        boolean inOrder = words.size() == 1 && conditions.isEmpty() && order.isNumber() && entries(words.get(0)) > FEW;
        this.frequent = inOrder ? words.get(0) : null;
        this.found = words.isEmpty() || inOrder ? null : found(rarestFirst);
    }

    private List<String> rarestFirst(List<String> words) {
        return words.size() < 2
                ? words
                : words.stream().sorted(Comparator.comparing(this::entries)).toList();
    }

    /** How many entries of the index begin with a word, as far as that matters. */
    private int entries(String word) {
        return db.fetchCount(db.selectOne()
                .from(PRODUCT_WORD)
                .where(ProductWords.begin(PRODUCT_WORD, word))
                .limit(FEW + 1));
    }

    private Set<Long> found(List<String> words) {
        Set<Long> left = span(words.get(0));
        for (String word : words.subList(1, words.size())) {
            left.retainAll(left.size() > FEW ? span(word) : having(left, word));
        }
        return left;
    }

    private Set<Long> span(String word) {
        return new HashSet<>(db.select(PRODUCT_WORD.PRODUCT_ID)
                .from(PRODUCT_WORD)
                .where(ProductWords.begin(PRODUCT_WORD, word))
                .fetch(PRODUCT_WORD.PRODUCT_ID));
    }

    /** Those of the products that have a word; compared here, for a database might read the word's whole span each time. */
    private Set<Long> having(Collection<Long> products, String word) {
        Set<Long> having = new HashSet<>();
        for (List<Long> some : ProductReader.portions(products)) {
            db.select(PRODUCT_WORD.PRODUCT_ID, PRODUCT_WORD.WORD)
                    .from(PRODUCT_WORD)
                    .where(PRODUCT_WORD.PRODUCT_ID.in(some))
                    .forEach(row -> {
                        if (row.value2().startsWith(word)) {
                            having.add(row.value1());
                        }
                    });
        }
        return having;
    }

    int count() {
        if (frequent != null) {
            return db.fetchCount(db.selectDistinct(PRODUCT_WORD.PRODUCT_ID)
                    .from(PRODUCT_WORD)
                    .where(ProductWords.begin(PRODUCT_WORD, frequent)));
        }
        if (found == null) {
            return db.fetchCount(PRODUCT, conditions);
        }
        if (conditions.isEmpty()) {
            return found.size();
        }
        int count = 0;
        for (List<Long> some : ProductReader.portions(found)) {
            count +=
                    db.fetchCount(db.selectOne().from(PRODUCT).where(conditions).and(PRODUCT.ID.in(some)));
        }
        return count;
    }

    /** The ids of a page of them, as it is without one of the products. */
    List<Long> ids(Order order, @Nullable Long without, int size, long offset) {
        if (size == 0) {
            return List.of();
        }
        return found == null ? inOrder(order, without, size, offset) : sorted(found, order, without, size, offset);
    }

    private List<Long> inOrder(Order order, @Nullable Long without, int size, long offset) {
        return db.select(PRODUCT.ID)
                .from(PRODUCT)
                .where(conditions)
                .and(without == null ? noCondition() : PRODUCT.ID.ne(without))
                .and(
                        frequent == null
                                ? noCondition()
                                : exists(selectOne()
                                        .from(PRODUCT_WORD)
                                        .where(PRODUCT_WORD.PRODUCT_ID.eq(PRODUCT.ID))
                                        .and(ProductWords.begin(PRODUCT_WORD, frequent))))
                .orderBy(order.fields())
                .limit(size)
                .offset(offset)
                .fetch(PRODUCT.ID);
    }

    private List<Long> sorted(Collection<Long> ids, Order order, @Nullable Long without, int size, long offset) {
        List<Record3<Long, ?, String>> rows = new ArrayList<>();
        for (List<Long> some : ProductReader.portions(ids)) {
            rows.addAll(db.select(PRODUCT.ID, order.by(), PRODUCT.EXTERNAL_NUMBER)
                    .from(PRODUCT)
                    .where(conditions)
                    .and(PRODUCT.ID.in(some))
                    .fetch());
        }
        return rows.stream()
                .filter(row -> !row.value1().equals(without))
                .sorted(order.comparator())
                .skip(offset)
                .limit(size)
                .map(Record3::value1)
                .toList();
    }
}
