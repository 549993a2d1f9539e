/** The import of order files: spooled, read in the background, taken in batch by batch. */
@Version("1.0.0")
@NullMarked
package org.touchpoint.core.imports.internal;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
