/** Quotes and orders, their holds, and the life they lead. */
@Export
@Version("1.0.0")
@NullMarked
package org.touchpoint.api.order;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
