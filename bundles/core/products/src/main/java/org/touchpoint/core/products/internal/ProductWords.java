package org.touchpoint.core.products.internal;

import static org.touchpoint.core.store.tables.Tables.PRODUCT;
import static org.touchpoint.core.store.tables.Tables.PRODUCT_NAME;
import static org.touchpoint.core.store.tables.Tables.PRODUCT_VENDOR;
import static org.touchpoint.core.store.tables.Tables.PRODUCT_WORD;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.touchpoint.core.store.HotStatement;
import org.touchpoint.core.store.tables.tables.ProductWord;

/**
 * The words by which products are looked up: those of the description and of every number, whole and in parts. A search reads a
 * span of the index for each word that it is given, however many products there are.
 */
final class ProductWords {
    private static final HotStatement INSERT =
            HotStatement.insert(PRODUCT_WORD, PRODUCT_WORD.WORD, PRODUCT_WORD.PRODUCT_ID);
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");
    private static final int LONGEST = 40;
    private static final int MOST_ASKED = 8;
    private static final int AT_A_TIME = 500;

    private final DSLContext db;

    ProductWords(DSLContext db) {
        this.db = db;
    }

    /** The words of a text by which products are looked up, lower case; none if it has no word. */
    static List<String> asked(String text) {
        return whole(text).stream().limit(MOST_ASKED).toList();
    }

    /** Which entries of the index begin with a word. */
    static Condition begin(ProductWord index, String word) {
        return index.WORD.ge(word).and(index.WORD.lt(word + Character.MAX_VALUE));
    }

    /** Writes the words of products anew, as their rows are now. */
    void write(Collection<Long> productIds) {
        if (productIds.isEmpty()) {
            return;
        }
        Map<Long, Set<String>> words = new TreeMap<>();
        db.select(PRODUCT.ID, PRODUCT.DESCRIPTION)
                .from(PRODUCT)
                .where(PRODUCT.ID.in(productIds))
                .forEach(row -> add(words, row.value1(), row.value2()));
        db.select(PRODUCT_NAME.PRODUCT_ID, PRODUCT_NAME.NAME)
                .from(PRODUCT_NAME)
                .where(PRODUCT_NAME.PRODUCT_ID.in(productIds))
                .forEach(row -> add(words, row.value1(), row.value2()));
        db.select(PRODUCT_VENDOR.PRODUCT_ID, PRODUCT_VENDOR.PRODUCT_NUMBER)
                .from(PRODUCT_VENDOR)
                .where(PRODUCT_VENDOR.PRODUCT_ID.in(productIds).and(PRODUCT_VENDOR.PRODUCT_NUMBER.isNotNull()))
                .forEach(row -> add(words, row.value1(), row.value2()));
        db.deleteFrom(PRODUCT_WORD)
                .where(PRODUCT_WORD.PRODUCT_ID.in(productIds))
                .execute();
        List<Object[]> rows = new ArrayList<>();
        words.forEach((id, each) -> each.forEach(word -> rows.add(new Object[] {word, id})));
        INSERT.batch(db, new ArrayList<>(rows));
    }

    /** Writes the words of products that came before there were words. */
    void complete() {
        List<Long> left = left();
        while (!left.isEmpty()) {
            write(left);
            db.update(PRODUCT)
                    .set(PRODUCT.INDEXED, true)
                    .where(PRODUCT.ID.in(left))
                    .execute();
            left = left();
        }
    }

    private List<Long> left() {
        return db.select(PRODUCT.ID)
                .from(PRODUCT)
                .where(PRODUCT.INDEXED.isFalse())
                .limit(AT_A_TIME)
                .fetch(PRODUCT.ID);
    }

    private static void add(Map<Long, Set<String>> words, Long id, String text) {
        Set<String> into = words.computeIfAbsent(id, first -> new TreeSet<>());
        for (String word : whole(text)) {
            into.add(word);
            SIGNS.splitAsStream(word).filter(part -> !part.isEmpty()).forEach(into::add);
        }
    }

    /** The words between blanks, lower case, without signs around them. */
    private static Set<String> whole(String text) {
        Set<String> words = new LinkedHashSet<>();
        for (String piece : BLANKS.split(text.strip().toLowerCase(Locale.ROOT))) {
            String word = EDGES.matcher(piece).replaceAll("");
            if (!word.isEmpty()) {
                words.add(word.length() > LONGEST ? word.substring(0, LONGEST) : word);
            }
        }
        return words;
    }
}
