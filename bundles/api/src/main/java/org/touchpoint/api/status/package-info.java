/** Status: how far the work on follow-ups has come, by event and by user. */
@Export
@Version("1.0.0")
@NullMarked
package org.touchpoint.api.status;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
