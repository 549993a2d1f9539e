/** What every room shares: pages of a list, and the one family of errors. */
@Export
@Version("1.0.0")
@NullMarked
package org.touchpoint.api;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
