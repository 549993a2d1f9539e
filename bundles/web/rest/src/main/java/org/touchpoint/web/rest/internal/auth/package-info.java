/** Who is calling, and whether the request is really theirs. */
@Version("1.0.0")
@NullMarked
package org.touchpoint.web.rest.internal.auth;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
