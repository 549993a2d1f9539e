/** Products and the numbers under which they can be ordered. */
@Export
@Version("1.0.0")
@NullMarked
package org.touchpoint.api.product;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
