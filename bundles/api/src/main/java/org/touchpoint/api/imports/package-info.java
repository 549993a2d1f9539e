/** Imports of order files: jobs, their counts, and the lines they rejected. */
@Export
@Version("1.0.0")
@NullMarked
package org.touchpoint.api.imports;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
