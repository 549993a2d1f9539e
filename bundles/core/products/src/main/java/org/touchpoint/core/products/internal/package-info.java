/** Products, and the numbers under which they can be ordered. */
@Version("1.0.0")
@NullMarked
package org.touchpoint.core.products.internal;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
