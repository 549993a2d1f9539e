/** Forecasts: what a definition would make, with nothing written. */
@Version("1.0.0")
@NullMarked
package org.touchpoint.core.events.internal.forecast;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
