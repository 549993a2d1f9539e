/** Customers, their contacts, and their time line of transactions. */
@Version("1.0.0")
@NullMarked
package org.touchpoint.core.customers.internal;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
