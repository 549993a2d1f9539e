/** Quotes and orders: checked, priced, accepted under the customer's lock, held, released, cancelled, and taken in by the batch. */
@Version("1.0.0")
@NullMarked
package org.touchpoint.core.orders.internal;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
