/** What one room of the core offers another inside a shared transaction; not for plugins. */
@Export
@Version("1.0.0")
@NullMarked
package org.touchpoint.core.store.spi;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
