/** The event type Oops: a product on an order says that something went wrong, and somebody calls the customer. */
@Version("1.0.0")
@NullMarked
package org.touchpoint.event.oops;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
