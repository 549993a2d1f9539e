/** Follow-ups: the work that waits in people's queues. */
@Export
@Version("1.0.0")
@NullMarked
package org.touchpoint.api.followup;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
