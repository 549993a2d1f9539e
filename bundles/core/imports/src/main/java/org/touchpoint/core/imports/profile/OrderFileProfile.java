package org.touchpoint.core.imports.profile;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A way to read a file of orders. Registered as an OSGi service it can be imported with at once; of two with the same name the
 * first to come counts. Called from any thread, by several at once; the same row must always get the same answer.
 */
@ConsumerType
public interface OrderFileProfile {
    /** The name that requests give, and that stands before the colon in the orders' references: 1 to 40 characters. */
    String name();

    /** What files it reads, one sentence. */
    String description();

    /** The columns that the heading must or may have, in any order, whatever the case. */
    List<Column> columns();

    /** Whether products may be named by Touchpoint's own internal numbers too, besides external numbers and alphas. */
    boolean internalNumbers();

    /** What a row says, or why it cannot be taken. */
    FileLine read(Row row) throws LineRejectedException;

    /** A column of the heading. */
    record Column(String name, boolean required) {}
}
