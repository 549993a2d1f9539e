/** How far the journal has been written, and how far it has been read. */
@Version("1.0.0")
@NullMarked
package org.touchpoint.core.events.internal.cursor;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
