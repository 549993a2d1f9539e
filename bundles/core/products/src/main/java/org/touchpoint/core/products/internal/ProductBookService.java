package org.touchpoint.core.products.internal;

import static org.jooq.impl.DSL.param;
import static org.touchpoint.core.store.tables.Tables.PRODUCT;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.touchpoint.core.store.Company;
import org.touchpoint.core.store.Transactions;
import org.touchpoint.core.store.check.Fields;
import org.touchpoint.core.store.spi.ProductBook;

/** Products for orders and imports, many in few statements. */
@Component
public final class ProductBookService implements ProductBook {
    private static final String UNIT = "EA";

    private final Transactions transactions;
    private final Company company;

    @Activate
    public ProductBookService(@Reference Transactions transactions, @Reference Company company) {
        this.transactions = transactions;
        this.company = company;
    }

    @Override
    public Map<String, ProductRow> find(Collection<String> orderedAs) {
        return find(orderedAs, (reader, keys) -> reader.find(keys));
    }

    @Override
    public Map<String, ProductRow> find(Collection<String> orderedAs, String customer, LocalDate day) {
        return find(orderedAs, (reader, keys) -> reader.find(keys, customer, day));
    }

    private Map<String, ProductRow> find(
            Collection<String> orderedAs, BiFunction<ProductReader, Set<String>, Map<String, ProductRow>> look) {
        Set<String> keys = new LinkedHashSet<>();
        orderedAs.stream()
                .map(ProductRules::key)
                .filter(ProductRules::isPossible)
                .forEach(keys::add);
        if (keys.isEmpty()) {
            return Map.of();
        }
        Map<String, ProductRow> found = transactions.read(db -> look.apply(new ProductReader(db), keys));
        Map<String, ProductRow> answer = new HashMap<>();
        for (String given : orderedAs) {
            ProductRow row = found.get(ProductRules.key(given));
            if (row != null) {
                answer.put(given, row);
            }
        }
        return answer;
    }

    @Override
    public Map<Long, Map<String, BigDecimal>> units(Collection<Long> products) {
        return transactions.read(db -> new ProductReader(db).units(products));
    }

    /**
     * {@inheritDoc} A number that is a cross-reference is known. Internal numbers are not looked at: they are the system's own, and what
     * comes in from outside does not mean them. So a number that is another product's internal one is created all the same.
     */
    @Override
    public Ensured ensure(Collection<NewProduct> products) {
        Map<String, NewProduct> wanted = new TreeMap<>();
        products.forEach(product -> wanted.putIfAbsent(ProductRules.number("number", product.number()), product));
        return transactions.write(db -> {
            ProductReader reader = new ProductReader(db);
            Map<String, ProductRow> known = reader.byGivenName(wanted.keySet());
            Map<String, NewProduct> unknown = new TreeMap<>(wanted);
            unknown.keySet().removeAll(known.keySet());
            int created = 0;
            for (List<String> numbers : ProductReader.portions(unknown.keySet())) {
                created += settle(db, numbers, insert(db, numbers, unknown));
                known.putAll(reader.byGivenName(numbers));
            }
            products.forEach(one -> known.put(
                    one.number(), Objects.requireNonNull(known.get(ProductRules.number("number", one.number())))));
            return new Ensured(Map.copyOf(known), created);
        });
    }

    /**
     * Takes the names of the products and writes the words of those that were made here; takes back those whose number has become
     * another's name at the same moment. Answers how many are left of those that were made.
     */
    private static int settle(DSLContext db, List<String> numbers, Set<String> made) {
        Map<String, Long> ids = db.select(PRODUCT.EXTERNAL_NUMBER, PRODUCT.ID)
                .from(PRODUCT)
                .where(PRODUCT.EXTERNAL_NUMBER.in(numbers))
                .fetchMap(PRODUCT.EXTERNAL_NUMBER, PRODUCT.ID);
        ProductNumbers names = new ProductNumbers(db);
        Set<String> lost = names.addAll(ids);
        List<Long> lostIds = lost.stream()
                .map(number -> Objects.requireNonNull(ids.get(number)))
                .toList();
        if (!lost.isEmpty()) {
            names.remove(lostIds);
            db.deleteFrom(PRODUCT).where(PRODUCT.ID.in(lostIds)).execute();
        }
        made.removeAll(lost);
        new ProductWords(db)
                .write(made.stream()
                        .map(number -> Objects.requireNonNull(ids.get(number)))
                        .toList());
        return made.size();
    }

    /**
     * Creates products in the order of their numbers; one that somebody else has created meanwhile is passed over. Answers the numbers
     * of those that were made.
     */
    private Set<String> insert(DSLContext db, List<String> numbers, Map<String, NewProduct> unknown) {
        Instant now = company.clock().instant();
        Query insert = db.insertInto(PRODUCT)
                .columns(
                        PRODUCT.ID,
                        PRODUCT.EXTERNAL_NUMBER,
                        PRODUCT.DESCRIPTION,
                        PRODUCT.UNIT,
                        PRODUCT.COST,
                        PRODUCT.LIST_PRICE,
                        PRODUCT.STOCKED,
                        PRODUCT.DISCONTINUED,
                        PRODUCT.INDEXED,
                        PRODUCT.CREATED_AT)
                .values(
                        param("id", PRODUCT.ID),
                        param("number", PRODUCT.EXTERNAL_NUMBER),
                        param("description", PRODUCT.DESCRIPTION),
                        param("unit", PRODUCT.UNIT),
                        param("cost", PRODUCT.COST),
                        param("price", PRODUCT.LIST_PRICE),
                        param("stocked", PRODUCT.STOCKED),
                        param("discontinued", PRODUCT.DISCONTINUED),
                        param("indexed", PRODUCT.INDEXED),
                        param("created", PRODUCT.CREATED_AT))
                .onConflict(PRODUCT.EXTERNAL_NUMBER)
                .doNothing();
        Iterator<Long> ids =
                new InternalNumbers(db).next(numbers.size(), unknown.keySet()).iterator();
        Object[][] values = numbers.stream()
                .map(number -> values(ids.next(), number, Objects.requireNonNull(unknown.get(number)), now))
                .toArray(Object[][]::new);
        int[] counts = db.batch(insert, values).execute();
        return IntStream.range(0, counts.length)
                .filter(at -> counts[at] > 0)
                .mapToObj(numbers::get)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Object[] values(Long id, String number, NewProduct product, Instant now) {
        String description = Fields.fitted(product.description().strip(), ProductRules.LONGEST_DESCRIPTION);
        return new Object[] {
            id,
            number,
            description.isBlank() ? number : description,
            UNIT,
            BigDecimal.ZERO,
            ProductRules.price("listPrice", product.listPrice()),
            true,
            false,
            true,
            now
        };
    }
}
