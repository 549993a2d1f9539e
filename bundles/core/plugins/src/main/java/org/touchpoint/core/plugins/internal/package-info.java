/** Plugins in the framework: told from other bundles, deployed, started, stopped, removed. */
@Version("1.0.0")
@NullMarked
package org.touchpoint.core.plugins.internal;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
