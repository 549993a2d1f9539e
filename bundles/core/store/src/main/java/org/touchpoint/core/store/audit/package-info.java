/** The writer of the audit, for every room. */
@Export
@Version("1.0.0")
@NullMarked
package org.touchpoint.core.store.audit;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
