package org.touchpoint.core.products.internal;

import static org.touchpoint.core.store.tables.Tables.PRODUCT;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;

/** Versions of products: whoever changes a product, or a warehouse's record of it, holds its row and leaves the next version. */
final class Versions {
    private Versions() {}

    /** Locks the product until the commit; {@code CONFLICT} if its version is not the one that the change was made from. */
    static void next(DSLContext db, long productId, @Nullable Long from) {
        int changed = db.update(PRODUCT)
                .set(PRODUCT.VERSION, PRODUCT.VERSION.plus(1))
                .where(PRODUCT.ID.eq(productId))
                .and(from == null ? org.jooq.impl.DSL.noCondition() : PRODUCT.VERSION.eq(from))
                .execute();
        if (changed == 0) {
            throw TouchpointException.conflict(
                    "version",
                    "Somebody else has changed this product since it was fetched.",
                    "Fetch it again, look at what is there now, and make your change anew.");
        }
    }
}
