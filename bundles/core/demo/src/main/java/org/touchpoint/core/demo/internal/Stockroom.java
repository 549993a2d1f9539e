package org.touchpoint.core.demo.internal;

import static org.touchpoint.core.store.tables.Sequences.ID_SEQ;
import static org.touchpoint.core.store.tables.Tables.CUSTOMER;
import static org.touchpoint.core.store.tables.Tables.PRODUCT;
import static org.touchpoint.core.store.tables.Tables.PRODUCT_CONTRACT;
import static org.touchpoint.core.store.tables.Tables.PRODUCT_WAREHOUSE;
import static org.touchpoint.core.store.tables.Tables.STOCK;
import static org.touchpoint.core.store.tables.Tables.VENDOR;
import static org.touchpoint.core.store.tables.Tables.WAREHOUSE;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.product.ProductSettings;
import org.touchpoint.api.product.ProductVendor;
import org.touchpoint.api.product.Products;
import org.touchpoint.api.product.UnitOfMeasure;
import org.touchpoint.api.user.Caller;
import org.touchpoint.core.store.Company;

/** What the demo company keeps about its products beside their prices: vendors, units, warehouses with stock, contracts. */
final class Stockroom {
    private static final Map<String, String> WAREHOUSES =
            new TreeMap<>(Map.of("001", "Denver", "002", "Colorado Springs", "003", "Grand Junction"));
    /** What a unit comes in when more is bought: the larger unit, and how many it holds. */
    private static final Map<String, UnitOfMeasure> LARGER = Map.of(
            "EA", new UnitOfMeasure("BX", BigDecimal.valueOf(12)),
            "PK", new UnitOfMeasure("CS", BigDecimal.TEN),
            "DZ", new UnitOfMeasure("GR", BigDecimal.valueOf(12)),
            "BX", new UnitOfMeasure("CS", BigDecimal.TEN),
            "CS", new UnitOfMeasure("PL", BigDecimal.valueOf(40)));

    private static final BigDecimal DEAR = BigDecimal.valueOf(60);
    private static final BigDecimal ELSEWHERE = new BigDecimal("1.06");
    private static final List<String> AGREED = List.of("PAP-1001", "PAP-1002", "TON-3001", "PEN-2001", "BRK-7001");
    private static final int CUSTOMERS_AGREED = 12;
    private static final String COUNTED_BY = "paula";

    private record Seller(String number, String name, int days, List<String> first, List<String> second) {}

    private final DSLContext db;
    private final Company company;
    private final List<Seller> sellers =
            DemoFile.rows("vendors.txt").stream().map(Stockroom::seller).toList();
    private @Nullable String previous;

    Stockroom(DSLContext db, Company company) {
        this.db = db;
        this.company = company;
    }

    private static Seller seller(String[] fields) {
        return new Seller(fields[0], fields[1], Integer.parseInt(fields[2]), words(fields[3]), words(fields[4]));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    /** Writes vendors and warehouses. */
    void furnish() {
        sellers.forEach(seller -> db.insertInto(VENDOR, VENDOR.ID, VENDOR.VENDOR_NUMBER, VENDOR.NAME)
                .values(db.nextval(ID_SEQ), seller.number(), seller.name())
                .execute());
        WAREHOUSES.forEach(
                (number, name) -> db.insertInto(WAREHOUSE, WAREHOUSE.ID, WAREHOUSE.WAREHOUSE_NUMBER, WAREHOUSE.NAME)
                        .values(db.nextval(ID_SEQ), number, name)
                        .execute());
    }

    /** A product's settings; called in the order of the list, for a product's alternate is the one before it of its kind. */
    ProductSettings settings(Goods.Product product) {
        boolean stocked = !product.service();
        boolean gift = product.price().signum() == 0;
        boolean dear = product.price().compareTo(DEAR) > 0;
        BigDecimal reorder = stocked && !gift ? BigDecimal.valueOf(dear ? 2 : 20) : null;
        String kind = kind(product.number());
        List<String> alternates =
                previous != null && kind(previous).equals(kind) && stocked ? List.of(previous) : List.of();
        previous = product.number();
        UnitOfMeasure larger = LARGER.get(product.unit());
        return new ProductSettings(
                product.description(),
                product.alpha().isEmpty() ? List.of() : List.of(product.alpha()),
                product.unit(),
                larger == null || !stocked || dear || gift ? List.of() : List.of(larger),
                product.cost(),
                product.price(),
                stocked,
                false,
                null,
                alternates,
                product.number().equals("BRK-7007") ? "DEP-9501" : null,
                reorder,
                reorder == null ? null : reorder.multiply(BigDecimal.valueOf(3)),
                reorder == null ? null : reorder.divide(BigDecimal.valueOf(2), RoundingMode.UP),
                vendors(product),
                List.of());
    }

    private static String kind(String number) {
        return number.length() > 3 ? number.substring(0, 3) : number;
    }

    private List<ProductVendor> vendors(Goods.Product product) {
        String kind = product.number().replaceAll("-.*", "");
        List<ProductVendor> vendors = new ArrayList<>();
        for (Seller seller : sellers) {
            boolean main = seller.first().contains(kind);
            if (main || seller.second().contains(kind)) {
                BigDecimal cost = main
                        ? product.cost()
                        : product.cost().multiply(ELSEWHERE).setScale(2, RoundingMode.HALF_UP);
                String theirs = seller.name().substring(0, 2).toUpperCase(Locale.ROOT)
                        + product.number().replaceAll("[^0-9]", "");
                vendors.add(new ProductVendor(
                        seller.number(), null, theirs.length() > 2 ? theirs : null, cost, seller.days(), main));
            }
        }
        return vendors;
    }

    /** A product that is sold no more, and the one that takes its place. */
    void retire(Products products) {
        products.create(
                "PAP-1000",
                ProductSettings.of(
                        "Copy paper, 8.5 x 11, 20 lb, 84 bright, ream",
                        List.of(),
                        "PK",
                        new BigDecimal("3.10"),
                        new BigDecimal("4.49"),
                        true,
                        true,
                        "PAP-1002"),
                Caller.SYSTEM);
    }

    /** Gives every warehouse its record of what is kept in stock, and counts it. */
    void fill() {
        Instant now = company.clock().instant().truncatedTo(ChronoUnit.MICROS);
        List<Long> warehouses = db.select(WAREHOUSE.ID)
                .from(WAREHOUSE)
                .orderBy(WAREHOUSE.WAREHOUSE_NUMBER)
                .fetch(WAREHOUSE.ID);
        db.selectFrom(PRODUCT)
                .where(PRODUCT.STOCKED.isTrue().and(PRODUCT.DISCONTINUED.isFalse()))
                .orderBy(PRODUCT.ID)
                .forEach(product -> {
                    for (int at = 0; at < warehouses.size(); at++) {
                        long place = product.getId() % 97 + at;
                        String bin = "%c-%02d-%d".formatted((char) ('A' + place % 8), place % 20 + 1, place % 4 + 1);
                        db.insertInto(PRODUCT_WAREHOUSE)
                                .set(PRODUCT_WAREHOUSE.PRODUCT_ID, product.getId())
                                .set(PRODUCT_WAREHOUSE.WAREHOUSE_ID, warehouses.get(at))
                                .set(PRODUCT_WAREHOUSE.LOCATION, bin)
                                .set(PRODUCT_WAREHOUSE.STOCKED, true)
                                .set(PRODUCT_WAREHOUSE.REORDER_POINT, product.getReorderPoint())
                                .set(PRODUCT_WAREHOUSE.ORDER_QUANTITY, product.getOrderQuantity())
                                .set(
                                        PRODUCT_WAREHOUSE.SAFETY_STOCK,
                                        at == 0 ? product.getReorderPoint() : product.getSafetyStock())
                                .execute();
                        db.insertInto(STOCK)
                                .set(STOCK.PRODUCT_ID, product.getId())
                                .set(STOCK.WAREHOUSE_ID, warehouses.get(at))
                                .set(STOCK.ON_HAND, BigDecimal.valueOf((place * 7 + 5) % 60))
                                .set(STOCK.COUNTED_AT, now.minus(place % 30 + 1, ChronoUnit.DAYS))
                                .set(STOCK.COUNTED_BY, COUNTED_BY)
                                .execute();
                    }
                });
    }

    /** Agrees prices with customers, valid from the beginning of this year for two years. */
    void agree() {
        LocalDate from = company.today().withDayOfYear(1);
        List<Long> customers = db.select(CUSTOMER.ID)
                .from(CUSTOMER)
                .where(CUSTOMER.HOUSE_ACCOUNT.isFalse())
                .orderBy(CUSTOMER.CUSTOMER_NUMBER)
                .limit(CUSTOMERS_AGREED)
                .fetch(CUSTOMER.ID);
        db.selectFrom(PRODUCT).where(PRODUCT.EXTERNAL_NUMBER.in(AGREED)).forEach(product -> {
            for (int at = 0; at < customers.size(); at += 1 + (int) (product.getId() % 3)) {
                BigDecimal off = new BigDecimal("0.9" + at % 5);
                db.insertInto(PRODUCT_CONTRACT)
                        .set(PRODUCT_CONTRACT.PRODUCT_ID, product.getId())
                        .set(PRODUCT_CONTRACT.CUSTOMER_ID, customers.get(at))
                        .set(PRODUCT_CONTRACT.FROM_ON, from)
                        .set(PRODUCT_CONTRACT.UNTIL_ON, from.plusYears(2).minusDays(1))
                        .set(
                                PRODUCT_CONTRACT.PRICE,
                                product.getListPrice().multiply(off).setScale(2, RoundingMode.HALF_UP))
                        .execute();
            }
        });
    }
}
