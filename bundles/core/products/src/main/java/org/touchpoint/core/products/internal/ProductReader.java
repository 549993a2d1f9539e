package org.touchpoint.core.products.internal;

import static org.jooq.impl.DSL.val;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER;
import static org.touchpoint.core.store.tables.Tables.PRODUCT;
import static org.touchpoint.core.store.tables.Tables.PRODUCT_CONTRACT;
import static org.touchpoint.core.store.tables.Tables.PRODUCT_NAME;
import static org.touchpoint.core.store.tables.Tables.PRODUCT_UNIT;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;
import org.touchpoint.core.store.HotStatement;
import org.touchpoint.core.store.spi.ProductBook.ProductRow;

/** Finds products by their names as orders need them: any two hundred in one statement, with the customer's contract prices. */
final class ProductReader {
    private static final org.touchpoint.core.store.tables.tables.Product SUCCESSOR = PRODUCT.as("successor");
    /** HSQLDB hands out less than 265 numbers of a sequence in one statement; inserts come in the same portions. */
    private static final int AT_A_TIME = 200;
    /** So many names the statement of each exponent takes: 1, 2, 4 … 256. */
    private static final int EXPONENTS = 9;

    private static final int DECIMALS = 2;

    private static final List<HotStatement> PLAIN = statements(false);
    private static final List<HotStatement> CONTRACTED = statements(true);

    private record Named(String name, ProductRow row) {}

    private final DSLContext db;

    ProductReader(DSLContext db) {
        this.db = db;
    }

    /** Products by name, which is in upper case. */
    Map<String, ProductRow> find(Collection<String> names) {
        return find(names, null, null);
    }

    /** Products by name with what the contracts of a customer's number say on a day. */
    Map<String, ProductRow> find(Collection<String> names, @Nullable String customer, @Nullable LocalDate day) {
        Map<String, ProductRow> found = new HashMap<>();
        for (List<String> some : portions(names)) {
            int exponent = Integer.SIZE - Integer.numberOfLeadingZeros(some.size() - 1);
            Stream<Object> contract = customer == null ? Stream.of() : Stream.of(customer, day, day);
            Object[] values =
                    Stream.concat(contract, padded(some, 1 << exponent)).toArray();
            (customer == null ? PLAIN : CONTRACTED)
                    .get(exponent)
                    .all(db, customer == null ? ProductReader::plain : ProductReader::contracted, values)
                    .forEach(named -> found.put(named.name(), named.row()));
        }
        return found;
    }

    /** Products by external number or cross-reference; what only the system calls so is left out. */
    Map<String, ProductRow> byGivenName(Collection<String> names) {
        Map<String, ProductRow> found = find(names);
        List<String> numbers = found.entrySet().stream()
                .filter(entry -> entry.getValue().id() == internal(entry.getKey()))
                .map(Map.Entry::getKey)
                .toList();
        if (!numbers.isEmpty()) {
            found.keySet()
                    .removeAll(db.select(PRODUCT_NAME.NAME)
                            .from(PRODUCT_NAME)
                            .where(PRODUCT_NAME.NAME.in(numbers).and(PRODUCT_NAME.KIND.eq(ProductNumbers.INTERNAL)))
                            .fetch(PRODUCT_NAME.NAME));
        }
        return found;
    }

    /** How many base units the further units of products hold. */
    Map<Long, Map<String, BigDecimal>> units(Collection<Long> products) {
        Map<Long, Map<String, BigDecimal>> units = new HashMap<>();
        for (List<Long> some : portions(products)) {
            db.selectFrom(PRODUCT_UNIT)
                    .where(PRODUCT_UNIT.PRODUCT_ID.in(some))
                    .forEach(row -> units.computeIfAbsent(row.getProductId(), first -> new HashMap<>())
                            .put(row.getUnit(), row.getFactor()));
        }
        return units;
    }

    /** The number that a name would be as an internal one, or 0. */
    private static long internal(String name) {
        return name.matches("[1-9][0-9]{0,17}") ? Long.parseLong(name) : 0;
    }

    private static Stream<Object> padded(List<String> names, int size) {
        return Stream.concat(names.stream(), Collections.nCopies(size - names.size(), names.get(0)).stream());
    }

    private static List<HotStatement> statements(boolean contracts) {
        List<HotStatement> statements = new ArrayList<>();
        for (int exponent = 0; exponent < EXPONENTS; exponent++) {
            int names = 1 << exponent;
            statements.add(new HotStatement(dsl -> query(dsl, names, contracts)));
        }
        return statements;
    }

    private static Query query(DSLContext dsl, int names, boolean contracts) {
        List<Field<?>> fields = new ArrayList<>(List.of(
                PRODUCT_NAME.NAME,
                PRODUCT.ID,
                PRODUCT.EXTERNAL_NUMBER,
                PRODUCT.DESCRIPTION,
                PRODUCT.UNIT,
                PRODUCT.COST,
                PRODUCT.LIST_PRICE,
                PRODUCT.DISCONTINUED,
                SUCCESSOR.EXTERNAL_NUMBER));
        if (contracts) {
            fields.add(PRODUCT_CONTRACT.PRICE);
        }
        var from = dsl.select(fields)
                .from(PRODUCT_NAME)
                .join(PRODUCT)
                .on(PRODUCT.ID.eq(PRODUCT_NAME.PRODUCT_ID))
                .leftJoin(SUCCESSOR)
                .on(SUCCESSOR.ID.eq(PRODUCT.SUPERSEDED_BY_ID));
        if (contracts) {
            from = from.leftJoin(CUSTOMER)
                    .on(CUSTOMER.CUSTOMER_NUMBER.eq(val(null, CUSTOMER.CUSTOMER_NUMBER)))
                    .leftJoin(PRODUCT_CONTRACT)
                    .on(PRODUCT_CONTRACT
                            .PRODUCT_ID
                            .eq(PRODUCT.ID)
                            .and(PRODUCT_CONTRACT.CUSTOMER_ID.eq(CUSTOMER.ID))
                            .and(PRODUCT_CONTRACT.FROM_ON.le(val(null, PRODUCT_CONTRACT.FROM_ON)))
                            .and(PRODUCT_CONTRACT
                                    .UNTIL_ON
                                    .isNull()
                                    .or(PRODUCT_CONTRACT.UNTIL_ON.ge(val(null, PRODUCT_CONTRACT.UNTIL_ON)))));
        }
        List<Field<String>> wanted = Stream.generate(() -> val(null, PRODUCT_NAME.NAME))
                .limit(names)
                .map(each -> (Field<String>) each)
                .toList();
        return from.where(PRODUCT_NAME.NAME.in(wanted));
    }

    private static Named plain(ResultSet row) throws SQLException {
        return named(row, null);
    }

    private static Named contracted(ResultSet row) throws SQLException {
        return named(row, row.getBigDecimal(10));
    }

    private static Named named(ResultSet row, @Nullable BigDecimal contractPrice) throws SQLException {
        int column = 0;
        return new Named(
                row.getString(++column),
                new ProductRow(
                        row.getLong(++column),
                        row.getString(++column),
                        row.getString(++column),
                        row.getString(++column),
                        tidy(row.getBigDecimal(++column)),
                        tidy(row.getBigDecimal(++column)),
                        row.getBoolean(++column),
                        row.getString(++column),
                        contractPrice == null ? null : tidy(contractPrice)));
    }

    /** Two decimals, or more where they are needed. */
    static BigDecimal tidy(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < DECIMALS ? stripped.setScale(DECIMALS) : stripped;
    }

    /** As people write a quantity: no zeros at the end. */
    static @Nullable BigDecimal quantity(@Nullable BigDecimal value) {
        if (value == null) {
            return null;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
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
