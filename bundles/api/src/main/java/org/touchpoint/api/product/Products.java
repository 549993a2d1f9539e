package org.touchpoint.api.product;

import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.touchpoint.api.Page;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.user.Caller;

/**
 * Products. Changing needs the job function Product Maintenance. Thread-safe.
 */
@ProviderType
public interface Products {
    /** The products that a filter lets through. */
    Page<ProductSummary> list(ProductFilter filter, PageRequest page);

    /**
     * The product ordered as {@code orderedAs}, upper or lower case: by external number, alpha cross-reference or internal number; or
     * {@code NOT_FOUND}.
     */
    Product get(String orderedAs);

    /** Creates a product; {@code CONFLICT} if the number, or a cross-reference, already names another product. */
    Product create(String number, ProductSettings settings, Caller caller);

    /**
     * Replaces what is kept about a product.
     *
     * @param version the version that the change was made from: {@code CONFLICT} on {@code version} if it is not the present one; null to
     *     overwrite whatever is there
     */
    Product change(String number, @Nullable Long version, ProductSettings settings, Caller caller);
}
