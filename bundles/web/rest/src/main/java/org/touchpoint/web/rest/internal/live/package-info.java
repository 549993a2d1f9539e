/** The streams on which browsers hear what has changed. */
@Version("1.0.0")
@NullMarked
package org.touchpoint.web.rest.internal.live;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
