/** Strict JSON: what is not understood is refused by name. */
@Version("1.0.0")
@NullMarked
package org.touchpoint.web.rest.internal.json;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
