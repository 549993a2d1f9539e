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
    /** Products with {@code text} in a number, a cross-reference or the description (all if null), by external number. */
    Page<Product> list(@Nullable String text, PageRequest page);

    /**
     * The product ordered as {@code orderedAs}, upper or lower case: by external number, else by alpha cross-reference,
     * else by internal number; or {@code NOT_FOUND}.
     */
    Product get(String orderedAs);

    /** Creates a product; {@code CONFLICT} if the number, or a cross-reference, already names another product. */
    Product create(String number, ProductSettings settings, Caller caller);

    /** Replaces what is kept about a product. */
    Product change(String number, ProductSettings settings, Caller caller);
}
