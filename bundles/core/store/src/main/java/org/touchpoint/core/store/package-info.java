/** Transactions and the journal: how the rooms of the core write. */
@Export
@Version("1.0.0")
@NullMarked
package org.touchpoint.core.store;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
