package org.touchpoint.core.events.internal.types;

import org.jooq.DSLContext;

/** Makes the first definition of a type that has never been there before. */
@FunctionalInterface
public interface FirstSight {
    /**
     * Joins the transaction that keeps the type.
     *
     * @throws org.touchpoint.api.TouchpointException if the type's defaults make no definition
     */
    void make(DSLContext db, PresentType type);
}
