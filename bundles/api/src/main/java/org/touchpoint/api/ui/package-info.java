/** What plugins add to the console. */
@Export
@Version("1.0.0")
@NullMarked
package org.touchpoint.api.ui;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
