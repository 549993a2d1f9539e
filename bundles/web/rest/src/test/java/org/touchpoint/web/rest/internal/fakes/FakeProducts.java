package org.touchpoint.web.rest.internal.fakes;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.touchpoint.api.Page;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.product.Product;
import org.touchpoint.api.product.ProductFilter;
import org.touchpoint.api.product.ProductSettings;
import org.touchpoint.api.product.ProductSummary;
import org.touchpoint.api.product.Products;
import org.touchpoint.api.user.Caller;

/** Products in memory; remembers the filter that was asked for last. */
public final class FakeProducts implements Products {
    public ProductFilter filter = ProductFilter.ALL;
    private final Map<String, Product> products = new TreeMap<>();

    @Override
    public Page<ProductSummary> list(ProductFilter wanted, PageRequest page) {
        filter = wanted;
        return new Page<>(products.values().stream().map(FakeProducts::summary).toList(), products.size());
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
        return put(number.toUpperCase(Locale.ROOT), 1, settings);
    }

    @Override
    public Product change(String number, Long version, ProductSettings settings, Caller caller) {
        Product present = get(number);
        if (version != null && version != present.version()) {
            throw TouchpointException.conflict("version", "Somebody else has changed it.", "Fetch it again.");
        }
        return put(present.number(), present.version() + 1, settings);
    }

    private Product put(String number, long version, ProductSettings settings) {
        Product product = new Product(
                100_001,
                number,
                version,
                settings.description(),
                settings.alphas(),
                settings.unit(),
                settings.units(),
                settings.cost(),
                settings.listPrice(),
                settings.stocked(),
                settings.discontinued(),
                settings.supersededBy(),
                settings.alternates(),
                settings.depositProduct(),
                settings.reorderPoint(),
                settings.orderQuantity(),
                settings.safetyStock(),
                settings.vendors(),
                settings.contracts());
        products.put(number, product);
        return product;
    }

    private static ProductSummary summary(Product product) {
        return new ProductSummary(
                product.internalNumber(),
                product.number(),
                product.description(),
                product.alphas(),
                product.unit(),
                product.cost(),
                product.listPrice(),
                product.stocked(),
                product.discontinued(),
                product.supersededBy(),
                null);
    }
}
