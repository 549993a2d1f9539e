/** Measure Response: what came of an event's follow-ups. */
@Version("1.0.0")
@NullMarked
package org.touchpoint.core.events.internal.response;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
