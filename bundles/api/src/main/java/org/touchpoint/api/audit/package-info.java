/** Who changed what, when, from what to what: append-only. */
@Export
@Version("1.0.0")
@NullMarked
package org.touchpoint.api.audit;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
