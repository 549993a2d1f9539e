/** The servlet under /api and the services that it asks. */
@Version("1.0.0")
@NullMarked
package org.touchpoint.web.rest.internal;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
