/** Wires the room and offers its services. */
@Version("1.0.0")
@NullMarked
package org.touchpoint.core.events.internal;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
