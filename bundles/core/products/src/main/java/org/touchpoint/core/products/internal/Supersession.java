package org.touchpoint.core.products.internal;

import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;
import static org.touchpoint.core.store.tables.Tables.PRODUCT;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;

/** Which product takes another's place: a chain that must end. */
final class Supersession {
    private static final String FIELD = "supersededBy";

    private final DSLContext db;

    Supersession(DSLContext db) {
        this.db = db;
    }

    /**
     * The id of the product that takes the place of {@code productId}; {@code INVALID} if there is none of that number,
     * {@code CONFLICT} if it is superseded by the product itself, over however many steps.
     */
    @Nullable
    Long resolve(long productId, String ownNumber, @Nullable String number) {
        if (number == null) {
            return null;
        }
        if (number.equals(ownNumber)) {
            throw TouchpointException.invalid(
                    FIELD, number + " cannot take its own place.", "Give another product, or leave it out.");
        }
        alone();
        Long successor = db.select(PRODUCT.ID)
                .from(PRODUCT)
                .where(PRODUCT.EXTERNAL_NUMBER.eq(number))
                .fetchOne(PRODUCT.ID);
        if (successor == null) {
            throw TouchpointException.invalid(
                    FIELD,
                    "There is no product " + number + ".",
                    "Give the external number of a product, or leave it out.");
        }
        requireEnd(productId, successor, number);
        return successor;
    }

    /** Two changes at once could close a circle that neither sees: the oldest product's row is the lock for all of them. */
    private void alone() {
        db.update(PRODUCT)
                .set(PRODUCT.CREATED_AT, PRODUCT.CREATED_AT)
                .where(PRODUCT.ID.eq(select(min(PRODUCT.ID)).from(PRODUCT)))
                .execute();
    }

    private void requireEnd(long productId, long successor, String number) {
        Long next = successor;
        while (next != null) {
            if (next == productId) {
                throw TouchpointException.conflict(
                        FIELD,
                        number + " is itself superseded by this product.",
                        "Take that back first, or give a product that is not superseded.");
            }
            next = db.select(PRODUCT.SUPERSEDED_BY_ID)
                    .from(PRODUCT)
                    .where(PRODUCT.ID.eq(next))
                    .fetchOne(PRODUCT.SUPERSEDED_BY_ID);
        }
    }
}
