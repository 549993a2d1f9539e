/** What bundles add to the console, told by their capabilities. */
@Version("1.0.0")
@NullMarked
package org.touchpoint.core.plugins.internal.ui;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
