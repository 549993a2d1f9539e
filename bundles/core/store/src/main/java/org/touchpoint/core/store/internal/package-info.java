/** The data source, its guard, the schema, and the transactions over them. */
@Version("1.0.0")
@NullMarked
package org.touchpoint.core.store.internal;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
