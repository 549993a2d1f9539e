package org.touchpoint.core.customers.internal;

import static org.jooq.impl.DSL.inline;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER_ADDRESS;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER_CONTACT;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER_WORD;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The words by which customers are found, as they are kept beside them; within one transaction. */
final class WordIndex {
    private static final int AT_A_TIME = 200;
    /** Behind every word that begins alike. */
    private static final char LAST = '\uffff';

    private final DSLContext db;

    WordIndex(DSLContext db) {
        this.db = db;
    }

    /**
     * Writes the words of customers that have none yet, some of them; answers whether there may be more. Those that have none come first
     * in an index of their own, which HSQLDB reads only where the ORDER BY names its columns one by one.
     */
    boolean catchUp() {
        List<Long> ids = db.select(CUSTOMER.ID)
                .from(CUSTOMER)
                .where(CUSTOMER.SEARCHABLE.eq(inline(false)))
                .orderBy(CUSTOMER.SEARCHABLE, CUSTOMER.ID)
                .limit(AT_A_TIME)
                .fetch(CUSTOMER.ID);
        renew(ids);
        return ids.size() == AT_A_TIME;
    }

    /** Writes the words of these customers anew. */
    void renew(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return;
        }
        Map<Long, Set<String>> wanted = wanted(ids);
        Map<Long, Set<String>> present = new HashMap<>();
        db.selectFrom(CUSTOMER_WORD)
                .where(CUSTOMER_WORD.CUSTOMER_ID.in(ids))
                .forEach(row -> present.computeIfAbsent(row.getCustomerId(), id -> new HashSet<>())
                        .add(row.getWord()));
        write(difference(present, wanted), difference(wanted, present));
        db.update(CUSTOMER)
                .set(CUSTOMER.SEARCHABLE, true)
                .where(CUSTOMER.ID.in(ids))
                .and(CUSTOMER.SEARCHABLE.eq(inline(false)))
                .execute();
    }

    private void write(List<Object[]> gone, List<Object[]> come) {
        if (!gone.isEmpty()) {
            db.batch(
                            db.deleteFrom(CUSTOMER_WORD)
                                    .where(CUSTOMER_WORD.WORD.eq((String) null))
                                    .and(CUSTOMER_WORD.CUSTOMER_ID.eq((Long) null)),
                            gone.toArray(Object[][]::new))
                    .execute();
        }
        if (!come.isEmpty()) {
            db.batch(
                            db.insertInto(CUSTOMER_WORD, CUSTOMER_WORD.WORD, CUSTOMER_WORD.CUSTOMER_ID)
                                    .values((String) null, null),
                            come.toArray(Object[][]::new))
                    .execute();
        }
    }

    private static List<Object[]> difference(Map<Long, Set<String>> of, Map<Long, Set<String>> without) {
        List<Object[]> rows = new ArrayList<>();
        of.forEach((id, words) -> words.stream()
                .filter(word -> !without.getOrDefault(id, Set.of()).contains(word))
                .forEach(word -> rows.add(new Object[] {word, id})));
        return rows;
    }

    private Map<Long, Set<String>> wanted(Collection<Long> ids) {
        Map<Long, Set<String>> words = new HashMap<>();
        db.select(CUSTOMER.ID, CUSTOMER.CUSTOMER_NUMBER, CUSTOMER.NAME)
                .from(CUSTOMER)
                .where(CUSTOMER.ID.in(ids))
                .forEach(row -> {
                    add(words, row.value1(), Words.of(row.value2()));
                    add(words, row.value1(), Words.of(row.value3()));
                });
        db.selectFrom(CUSTOMER_CONTACT)
                .where(CUSTOMER_CONTACT.CUSTOMER_ID.in(ids))
                .forEach(row -> {
                    add(words, row.getCustomerId(), Words.of(row.getName()));
                    add(words, row.getCustomerId(), Words.ofEmail(row.getEmail()));
                    add(words, row.getCustomerId(), Words.ofPhone(row.getPhone()));
                });
        db.selectFrom(CUSTOMER_ADDRESS)
                .where(CUSTOMER_ADDRESS.CUSTOMER_ID.in(ids))
                .forEach(row -> add(words, row.getCustomerId(), Words.of(row.getCity())));
        return words;
    }

    private static void add(Map<Long, Set<String>> words, Long id, Set<String> further) {
        words.computeIfAbsent(id, any -> new LinkedHashSet<>()).addAll(further);
    }

    /** The ids of the customers that a text finds, each once, as a table of one column; null if it finds none. */
    static @Nullable Table<Record1<Long>> hits(String text) {
        Select<Record1<Long>> hits = null;
        for (String word : Words.asked(text)) {
            hits = hits == null ? beginning(word) : hits.intersect(beginning(word));
        }
        for (String digits : Words.askedDigits(text)) {
            hits = hits == null ? beginning(digits) : hits.union(beginning(digits));
        }
        return hits == null ? null : hits.asTable("hits", "id");
    }

    /** The column of {@link #hits}. */
    static Field<Long> id(Table<Record1<Long>> hits) {
        return Objects.requireNonNull(hits.field(0, Long.class));
    }

    private static Select<Record1<Long>> beginning(String word) {
        return DSL.selectDistinct(CUSTOMER_WORD.CUSTOMER_ID)
                .from(CUSTOMER_WORD)
                .where(CUSTOMER_WORD.WORD.ge(word))
                .and(CUSTOMER_WORD.WORD.lt(word + LAST));
    }
}
