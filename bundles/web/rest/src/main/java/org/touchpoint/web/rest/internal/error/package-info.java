/** Errors as problem documents. */
@Version("1.0.0")
@NullMarked
package org.touchpoint.web.rest.internal.error;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
