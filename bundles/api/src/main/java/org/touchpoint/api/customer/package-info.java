/** Customers, their contacts, credit, and Recent Transactions. */
@Export
@Version("1.0.0")
@NullMarked
package org.touchpoint.api.customer;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
