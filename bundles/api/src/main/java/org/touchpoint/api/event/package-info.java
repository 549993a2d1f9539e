/** Event definitions: what a manager made of an event type, and how far each has read the journal. */
@Export
@Version("1.0.0")
@NullMarked
package org.touchpoint.api.event;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
