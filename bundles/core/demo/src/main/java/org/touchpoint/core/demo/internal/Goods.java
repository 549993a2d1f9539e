package org.touchpoint.core.demo.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The products of the demo company, from {@code products.txt}. */
final class Goods {
    /** The product that says sorry; ordered as OOPS or as its alpha cross-reference. */
    static final String OOPS = "OOPS";

    static final String OOPS_ALPHA = "SORRY";

    /** A gift that could say it too: its alpha cross-reference is OOPS2. */
    static final String GIFT_ALPHA = "OOPS2";

    private final List<Product> products =
            DemoFile.rows("products.txt").stream().map(Goods::product).toList();
    private final List<Product> everyday = new ArrayList<>();
    private final List<Product> furniture = new ArrayList<>();

    /** A product; {@code alpha} is empty where it has no cross-reference. */
    record Product(String number, String description, String unit, BigDecimal cost, BigDecimal price, String alpha) {
        boolean service() {
            return number.startsWith("SVC") || number.startsWith("DEP");
        }

        private boolean large() {
            return number.startsWith("FUR");
        }
    }

    Goods() {
        for (Product product : products) {
            if (product.large()) {
                furniture.add(product);
            } else if (product.price().signum() > 0 && !product.service()) {
                everyday.add(product);
            }
        }
    }

    List<Product> all() {
        return products;
    }

    /** One to five lines as somebody would order them; now and then a piece of furniture. */
    List<DemoPlan.Item> basket(Random random) {
        List<DemoPlan.Item> items = new ArrayList<>();
        int lines = 1 + random.nextInt(3) + random.nextInt(3);
        for (int i = 0; i < lines; i++) {
            items.add(item(everyday, 1 + random.nextInt(4) * random.nextInt(3), random));
        }
        if (random.nextInt(25) == 0) {
            items.add(item(furniture, 1 + random.nextInt(2), random));
        }
        return items;
    }

    /** Furniture for a whole room, enough to pass a narrow credit limit. */
    List<DemoPlan.Item> room(Random random) {
        return List.of(item(furniture, 3, random), item(furniture, 4, random), item(everyday, 2, random));
    }

    private static DemoPlan.Item item(List<Product> from, int quantity, Random random) {
        Product product = from.get(random.nextInt(from.size()));
        boolean byAlpha = !product.alpha().isEmpty() && random.nextInt(3) == 0;
        return new DemoPlan.Item(byAlpha ? product.alpha() : product.number(), quantity, product.price());
    }

    private static Product product(String[] fields) {
        return new Product(
                fields[0], fields[1], fields[2], new BigDecimal(fields[3]), new BigDecimal(fields[4]), fields[5]);
    }
}
