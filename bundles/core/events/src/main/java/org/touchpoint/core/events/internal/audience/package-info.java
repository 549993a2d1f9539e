/** Launches: criteria compiled to SQL, episodes, and follow-ups made set-wise. */
@Version("1.0.0")
@NullMarked
package org.touchpoint.core.events.internal.audience;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
