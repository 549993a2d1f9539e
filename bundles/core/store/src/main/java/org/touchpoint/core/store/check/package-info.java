/** Rules that fields of requests are checked by in every room, and races for unique keys. */
@Export
@Version("1.0.0")
@NullMarked
package org.touchpoint.core.store.check;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
