/** The addresses under /api, each asking one service. */
@Version("1.0.0")
@NullMarked
package org.touchpoint.web.rest.internal.resource;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
