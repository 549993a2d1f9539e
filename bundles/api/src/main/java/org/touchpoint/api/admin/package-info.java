/** Plugins as an administrator sees them: installed, started, at fault, removed. */
@Export
@Version("1.0.0")
@NullMarked
package org.touchpoint.api.admin;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
