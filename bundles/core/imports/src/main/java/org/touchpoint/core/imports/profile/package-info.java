/** What an import profile is: how the lines of one kind of file become lines of orders. */
@Export
@Version("1.0.0")
@NullMarked
package org.touchpoint.core.imports.profile;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
