/** The event type CreditHold: an order would pass the customer's credit limit, so it is held, and somebody sees to its release. */
@Version("1.0.0")
@NullMarked
package org.touchpoint.event.credithold;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
