package org.touchpoint.web.rest.internal.fakes;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.touchpoint.api.Page;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.product.Product;
import org.touchpoint.api.product.ProductSettings;
import org.touchpoint.api.product.Products;
import org.touchpoint.api.user.Caller;

/** Products in memory. */
public final class FakeProducts implements Products {
    private final Map<String, Product> products = new TreeMap<>();

    @Override
    public Page<Product> list(String text, PageRequest page) {
        return new Page<>(List.copyOf(products.values()), products.size());
    }

    @Override
    public Product get(String orderedAs) {
        return products.values().stream()
                .filter(product -> product.number().equalsIgnoreCase(orderedAs)
                        || product.alphas().contains(orderedAs))
                .findFirst()
                .orElseThrow(() -> TouchpointException.notFound("product", orderedAs));
    }

    @Override
    public Product create(String number, ProductSettings settings, Caller caller) {
        return change(number, settings, caller);
    }

    @Override
    public Product change(String number, ProductSettings settings, Caller caller) {
        String upper = number.toUpperCase(Locale.ROOT);
        Product product = new Product(
                100_001,
                upper,
                settings.description(),
                settings.alphas(),
                settings.unit(),
                settings.cost(),
                settings.listPrice(),
                settings.stocked(),
                settings.discontinued(),
                settings.supersededBy());
        products.put(upper, product);
        return product;
    }
}
